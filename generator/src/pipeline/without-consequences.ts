import type { RawDiagnostic } from '@formwright/diagnostics';

const references: readonly string[] = ['bad-ref', 'ref-cycle', 'file-missing', 'file-unreadable', 'outside-project'];
const ofDroppedNodes: readonly string[] = ['empty-page', 'no-pages', 'unused-name'];
const ofDroppedNames: readonly string[] = [
  'unknown-field',
  'unknown-target',
  'unknown-column',
  'not-a-field',
  'not-a-repeat',
];

/** If `properties` is misspelt, its contents were not read. */
function isMisspeltProperties({ code, suggestion }: RawDiagnostic): boolean {
  return code === 'unknown-keyword' && suggestion === 'Did you mean `properties`?';
}

/**
 * Leaves out what only follows from an error in reading: a node whose reference leads nowhere has no shape, and a page
 * whose fields could not be read seems empty.
 */
export function withoutConsequences(
  read: readonly RawDiagnostic[],
  checked: readonly RawDiagnostic[],
): readonly RawDiagnostic[] {
  const broken = read.filter(({ code }) => references.includes(code));
  const hasBrokenReference = (one: RawDiagnostic): boolean =>
    broken.some(({ file, pointer }) => file === one.file && pointer.startsWith(`${one.pointer}/`));
  const isCut = read.some(({ severity }) => severity === 'error') || checked.some(isMisspeltProperties);
  const unread = checked.some(isMisspeltProperties) ? [...ofDroppedNodes, ...ofDroppedNames] : ofDroppedNodes;
  return [
    ...read.filter((one) => one.code !== 'unknown-node' || !hasBrokenReference(one)),
    ...checked.filter(({ code }) => !isCut || !unread.includes(code)),
  ];
}
