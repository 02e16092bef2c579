import type { FieldNode, Node, Path, RepeatNode } from '@formwright/model';

/** What all of one migration shares. */
export interface Migration {
  /** Returns the paths at which a draft may hold what has this path now, itself first. */
  placesOf(path: Path): readonly Path[];
  /** Told of each answer that moves. */
  moved(to: Path, from: Path): void;
}

/**
 * The nodes below the form or below an entry, and the path from which their places are counted: '' or `/page/needs/*`.
 */
export interface Scope {
  readonly nodes: readonly Node[];
  readonly base: Path;
}

/** What holds an answer. */
export type Leaf = FieldNode | RepeatNode;
