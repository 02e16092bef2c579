import { type Node, type Path, walk } from '@formwright/model';
import type { Compiled } from '../4-compile/compiled.ts';

/**
 * Writes `pointers.d.ts`: the pointers that the form has, as types. They are in a file of their own, which costs nothing
 * until something is imported from it.
 */
export function emitPointerTypes({ model }: Compiled): string {
  const paths: Record<'field' | 'repeat' | 'container', Path[]> = { field: [], repeat: [], container: [] };
  walk(model.pages, ({ kind, path }: Node) => {
    if (kind === 'field' || kind === 'repeat') paths[kind].push(path);
    if (kind === 'page' || kind === 'section') paths.container.push(path);
    if (kind === 'repeat') paths.container.push(`${path}/*`);
  });
  return `/** The pointers of questions, for \`session.field\` and \`session.answer\`. */
export type FieldPointer =${union(paths.field)};

/** The pointers of what has entries, for \`session.repeat\`. */
export type RepeatPointer =${union(paths.repeat)};

/** The pointers of pages, sections and entries, for \`session.children\`. */
export type ContainerPointer =${union(paths.container)};

export type Pointer = FieldPointer | RepeatPointer | ContainerPointer;
`;
}

function union(paths: readonly Path[]): string {
  return paths.length === 0 ? ' never' : paths.map((path) => `\n  | ${literal(path)}`).join('');
}

/** An entry's number is in the place of `*`. */
function literal(path: Path): string {
  if (!path.includes('/*')) return JSON.stringify(path);
  return `\`${path.replaceAll(/[\\`$]/g, '\\$&').replaceAll(/\/\*(?=\/|$)/g, '/${number}')}\``;
}
