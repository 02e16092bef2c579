import type { RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode } from '../1-read/definition.ts';
import type { KeywordUse } from '../2-resolve/keywords/keyword-use.ts';
import type { Resolved } from '../2-resolve/resolve.ts';

/**
 * What a rule gets. Keywords whose value does not have the shape that the dialect requires were reported, and are left
 * out.
 */
export interface Context extends Resolved {
  /** Whether the author wrote the keyword on the node, well formed or not. */
  isWritten(node: DefinitionNode, keyword: string): boolean;
}

/** Finds one kind of problem. Never throws, whatever the definition contains. */
export type Rule = (context: Context) => readonly RawDiagnostic[] | Promise<readonly RawDiagnostic[]>;

/** Finds what is wrong with one keyword by itself, before anything else is checked. */
export type KeywordRule = (use: KeywordUse, definition: Definition) => readonly RawDiagnostic[];
