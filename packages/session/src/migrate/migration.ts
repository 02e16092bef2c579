import type { FieldNode, Node, Path, RepeatNode } from '@formwright/model';

/** What all parts of one migration share. */
export interface Migration {
  /** Returns the paths at which a draft may have an answer that now has this path, itself first. */
  placesOf(path: Path): readonly Path[];
  /** Called for each answer that moves. */
  moved(to: Path, from: Path): void;
}

/** The nodes of the form or of an entry, and the path before their places: '' or `/page/needs/*`. */
export interface Scope {
  readonly nodes: readonly Node[];
  readonly base: Path;
}

/** A node that has an answer. */
export type Leaf = FieldNode | RepeatNode;
