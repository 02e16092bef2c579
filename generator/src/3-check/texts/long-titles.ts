import { diagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';

/** A label with more characters than this is a paragraph. */
const longest = 160;

/** Titles are short enough to be read in one breath. */
export const longTitles: Rule = ({ keywords }) =>
  keywords.flatMap(({ keyword }) =>
    keyword.name === 'title' && String(keyword.value).length > longest
      ? [diagnostic('long-title', keyword.place, { length: String(keyword.value).length })]
      : [],
  );
