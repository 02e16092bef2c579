import { diagnostic, didYouMean } from '@formwright/diagnostics';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import type { Rule } from '../rule.ts';

/** The last page of a step of work asks what happens next. */
export const nextActions: Rule = ({ definition: { root } }) => {
  const form = root.keywords.get('x-form');
  const page = form && memberOf(form, 'nextActions');
  if (!form || typeof page !== 'string') return [];
  const place = form.placeOf('/nextActions');
  const pages = root.children.map(({ name }) => name);
  if (!pages.includes(page))
    return [diagnostic('unknown-page', place, { name: page, suggestion: didYouMean(page, pages) })];
  const last = pages.at(-1) ?? '';
  return last === page ? [] : [diagnostic('next-actions-not-last', place, { page, last })];
};
