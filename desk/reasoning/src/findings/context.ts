import { containerOf, type Compiled } from '@formwright/generator';
import { nodeAt, type Node, type Path } from '@formwright/model';
import type { Goal } from '../goals/goal.ts';
import type { Places } from './places.ts';

/** What suspicions are based on. */
export interface Context {
  readonly compiled: Compiled;
  readonly places: Places;
}

/** Returns the node at a path; for an entry of a repeat, the repeat. */
export function nodeOf(path: Path, { compiled }: Pick<Context, 'compiled'>): Node | undefined {
  return nodeAt(compiled.model, path.replace(/\/\*$/, ''));
}

/** Returns how a message refers to a node: its kind and its name. */
export function named(
  path: Path,
  context: Pick<Context, 'compiled'>,
): { readonly node: string; readonly name: string } {
  const node = nodeOf(path, context);
  return { node: node?.kind ?? 'form', name: node?.name ?? '' };
}

/** Returns the goal that the node around a path is shown; nothing for a page. */
export function shownAround(path: Path): readonly Goal[] {
  const around = containerOf(path);
  return around === '' ? [] : [{ visible: around }];
}
