import { withWords } from '@formwright/runtime';
import { formIn, type Language } from '../../language.ts';
import type { Portal } from '../../portal.ts';
import type { Member } from '../staff.ts';
import { staffWords } from '../staff-words.ts';
import { type InboxQuery, type StateChoice, stateChoices } from './inbox-query.ts';

/** One choice of a filter. */
interface Choice {
  readonly value: string;
  readonly text: string;
  readonly isChosen: boolean;
}

/** The filters of an inbox, each with its choices. */
export interface Choices {
  readonly states: readonly Choice[];
  readonly forms: readonly Choice[];
  readonly holders: readonly Choice[];
}

interface Asking {
  readonly member: Member;
  readonly team: string;
  readonly query: InboxQuery;
  readonly language: Language;
}

/** Returns what an inbox can be narrowed down to. */
export function choicesOf(portal: Portal, { member, team, query, language }: Asking): Choices {
  const { work } = portal.storage;
  const key = `${member.council}/${team}`;
  const words = staffWords[language];
  const choice =
    (chosen: string) =>
    (value: string, text: string): Choice => ({ value, text, isChosen: value === chosen });
  const [state, form, holder] = [choice(query.state), choice(query.form), choice(query.holder)];
  const colleagues = work.holdersOf(key).filter(({ id }) => id !== member.id);
  return {
    states: (Object.keys(stateChoices) as StateChoice[]).map((value) => state(value, words.states[value])),
    forms: [form('', words.anyForm), ...work.formsOf(key).map((id) => form(id, formTitle(portal, id, language)))],
    holders: [
      holder('', words.anyone),
      holder('me', words.me),
      holder('nobody', words.nobody),
      ...colleagues.map(({ id, name }) => holder(id, name)),
    ],
  };
}

/** Returns the title of a form, or its id once it has been removed. */
export function formTitle({ forms }: Portal, id: string, language: Language): string {
  const built = forms.get(id);
  return built ? withWords(formIn(built, language).form.model).title : id;
}
