import { errorsOfList } from '../keywords/dialect.ts';
import { problemsOfValue } from '../keywords/keyword-value.ts';
import type { Rule } from '../rule.ts';

/** A shared list says only what the language knows of one: `schemas/list.json`. */
export const lists: Rule = ({ definition: { lists, texts } }) =>
  [...lists.values()].flatMap(({ written }) =>
    problemsOfValue(errorsOfList(written.value), { keyword: written, texts }),
  );
