import { containerOf, type Compiled } from '@formwright/generator';
import { nodeAt, type Node, type Path } from '@formwright/model';
import type { Goal } from '../goal.ts';
import type { Places } from './places.ts';

/** What suspicions are drawn from. */
export interface Context {
  readonly compiled: Compiled;
  readonly places: Places;
}

/** Gives the node of a path; of a repeat's entry, the repeat. */
export function nodeOf(path: Path, { compiled }: Pick<Context, 'compiled'>): Node | undefined {
  return nodeAt(compiled.model, path.replace(/\/\*$/, ''));
}

/** What a message calls a node: its kind and its name. */
export function named(
  path: Path,
  context: Pick<Context, 'compiled'>,
): { readonly node: string; readonly name: string } {
  const node = nodeOf(path, context);
  return { node: node?.kind ?? 'form', name: node?.name ?? '' };
}

/** That what a node stands in is shown; nothing of the form itself. */
export function shownAround(path: Path): readonly Goal[] {
  const around = containerOf(path);
  return around === '' ? [] : [{ visible: around }];
}
