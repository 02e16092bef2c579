import { diagnostic } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';

/** If progress counts pages, there is a current page. */
export const paging: Rule = ({ definition: { root } }) => {
  const keyword = root.keywords.get('x-form');
  if (!keyword || memberOf(keyword, 'progress') !== 'pages' || memberOf(keyword, 'paging') !== 'single') return [];
  return [diagnostic('no-pages-to-count', keyword.placeOf('/progress'), {})];
};
