import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { DefinitionNode, Keyword } from '../../1-read/definition.ts';
import type { Rule } from '../rule.ts';

/**
 * No two questions in a section, or on a page outside its sections, have the same title, and no two pages do: nobody
 * could distinguish them in a list of problems.
 */
export const titles: Rule = ({ nodes }) => nodes.flatMap(({ children }) => repeated(children));

function repeated(children: readonly DefinitionNode[]): readonly RawDiagnostic[] {
  const first = new Map<string, Keyword>();
  return children.flatMap((child) => {
    const title = child.keywords.get('title');
    if (!title) return [];
    const words = String(title.value).trim().toLowerCase();
    const before = first.get(words);
    if (!before) {
      first.set(words, title);
      return [];
    }
    return [{ ...diagnostic('duplicate-title', title.place, { title: String(title.value) }), related: [before.place] }];
  });
}
