import { errorsOfList } from '../keywords/dialect.ts';
import { problemsOfValue } from '../keywords/keyword-value.ts';
import type { Rule } from '../rule.ts';

/** A shared list contains only what the language defines: `schemas/list.json`. */
export const lists: Rule = ({ definition: { lists, texts } }) =>
  [...lists.values()].flatMap(({ written }) =>
    problemsOfValue(errorsOfList(written.value), { keyword: written, texts }),
  );
