import { errorsOfList } from '../keywords/dialect.ts';
import { problemsOfValue } from '../keywords/keyword-value.ts';
import type { ChoiceList } from '../../1-read/definition.ts';
import type { Rule } from '../rule.ts';

/**
 * A shared list, and one that it takes entries from, contains only what the language defines: `schemas/list.json`. One of
 * the form's own is part of `x-form`.
 */
export const lists: Rule = ({ definition: { file: form, lists, texts } }) =>
  [...new Set([...lists.values()].flatMap(withSources))]
    .filter(({ file }) => file !== form)
    .flatMap(({ written }) => problemsOfValue(errorsOfList(written.value), { keyword: written, texts }));

function withSources(list: ChoiceList): readonly ChoiceList[] {
  return [list, ...(list.from ? withSources(list.from) : [])];
}
