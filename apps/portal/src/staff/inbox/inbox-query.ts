import type { Sought, WorkState } from '../work/work.ts';

/** Which submissions are listed, by the value of `state` in an address. */
export type StateChoice = 'open' | 'all' | WorkState;

/** What each of these values lists. The first is the default. */
export const stateChoices: { readonly [choice in StateChoice]: readonly WorkState[] } = {
  open: ['new', 'taken'],
  new: ['new'],
  taken: ['taken'],
  finished: ['finished'],
  all: ['new', 'taken', 'finished'],
};

/** What the address of an inbox asks for. */
export interface InboxQuery {
  readonly state: StateChoice;
  /** The id of a form. Empty: any. */
  readonly form: string;
  /** `me`, `nobody`, or the id of a colleague. Empty: anyone. */
  readonly holder: string;
  /** Only what the last search of the session finds. */
  readonly isSearch: boolean;
  /** Counted from 1. */
  readonly page: number;
}

/** Reads the query of an address. What makes no sense there counts as not asked for. */
export function readInboxQuery(query: { readonly [name: string]: unknown }): InboxQuery {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].slice(0, 500) : '');
  const state = text('state');
  const page = /^\d{1,6}$/.test(text('page')) ? Number(text('page')) : 1;
  const isSearch = text('found') === 'yes';
  return {
    // Whoever searches may not know whether it is finished.
    state: Object.hasOwn(stateChoices, state) ? (state as StateChoice) : isSearch ? 'all' : 'open',
    form: text('form'),
    holder: text('holder'),
    isSearch,
    page: Math.max(1, page),
  };
}

/** Returns the query as it is in an address, with another page. Without one, with none. */
export function inboxAddress(team: string, { state, form, holder, isSearch }: InboxQuery, page = 1): string {
  const query = new URLSearchParams({
    ...(isSearch && { found: 'yes' }),
    ...(state !== (isSearch ? 'all' : 'open') && { state }),
    ...(form && { form }),
    ...(holder && { holder }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `${team}?${query.toString()}` : team;
}

/** Returns what is sought in the database. `me`: the id of whoever asks. */
export function soughtBy(
  { state, form, holder, isSearch }: InboxQuery,
  { me, text, words }: { readonly me: string; readonly text: string; readonly words: readonly string[] },
): Sought {
  return {
    states: stateChoices[state],
    ...(form && { form }),
    ...(holder && { holder: holder === 'me' ? me : holder === 'nobody' ? '' : holder }),
    ...(isSearch && { text }),
    words: isSearch ? words : [],
    // Whoever has waited longest is the first, but what was finished last.
    order: state === 'finished' || state === 'all' ? 'newest' : 'oldest',
  };
}
