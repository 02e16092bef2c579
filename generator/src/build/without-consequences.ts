import type { RawDiagnostic } from '@formwright/diagnostics';

const references: readonly string[] = ['bad-ref', 'ref-cycle', 'file-missing', 'file-unreadable'];
const ofDroppedNodes: readonly string[] = ['empty-page', 'no-pages', 'unused-name'];

/**
 * Leaves out what only follows from an error in reading: a node whose reference goes nowhere has no shape, and a page seems
 * empty whose fields could not be read.
 */
export function withoutConsequences(read: readonly RawDiagnostic[], checked: readonly RawDiagnostic[]): readonly RawDiagnostic[] {
  const broken = read.filter(({ code }) => references.includes(code));
  const hasBrokenReference = (one: RawDiagnostic): boolean => broken.some(({ file, pointer }) => file === one.file && pointer.startsWith(`${one.pointer}/`));
  const isCut = read.some(({ severity }) => severity === 'error');
  return [
    ...read.filter((one) => one.code !== 'unknown-node' || !hasBrokenReference(one)),
    ...checked.filter(({ code }) => !isCut || !ofDroppedNodes.includes(code)),
  ];
}
