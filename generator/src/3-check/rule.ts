import type { RawDiagnostic } from '@formwright/diagnostics';
import type { Definition, DefinitionNode } from '../1-read/definition.ts';
import type { KeywordUse } from '../2-resolve/keywords/keyword-use.ts';
import type { Resolved } from '../2-resolve/resolve.ts';

/**
 * What a rule is given. Keywords whose value has not the shape that the dialect asks for have been reported, and are
 * left out.
 */
export interface Context extends Resolved {
  /** Whether the author wrote the keyword on the node, well formed or not. */
  isWritten(node: DefinitionNode, keyword: string): boolean;
}

/** Finds everything of one sort that is wrong. Never throws, whatever the definition holds. */
export type Rule = (context: Context) => readonly RawDiagnostic[] | Promise<readonly RawDiagnostic[]>;

/** Finds what is wrong with one keyword by itself, before anything else is looked at. */
export type KeywordRule = (use: KeywordUse, definition: Definition) => readonly RawDiagnostic[];
