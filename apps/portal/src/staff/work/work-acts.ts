import type { Act } from '../log/log-statements.ts';
import type { Work, WorkState } from './work.ts';

/** What somebody can do with a submission. */
export type WorkAct = Extract<Act, 'take' | 'finish' | 'give-back' | 'reopen'>;

/** In the order of their buttons. */
const workActs: readonly WorkAct[] = ['take', 'finish', 'give-back', 'reopen'];

/** Returns true if a text names one. */
export function isWorkAct(text: unknown): text is WorkAct {
  return workActs.some((act) => act === text);
}

/** What a submission is once something was done with it. `me`: it has the id of whoever did it. */
export const after: { readonly [act in WorkAct]: { readonly state: WorkState; readonly holder: 'me' | 'nobody' } } = {
  take: { state: 'taken', holder: 'me' },
  finish: { state: 'finished', holder: 'me' },
  'give-back': { state: 'new', holder: 'nobody' },
  reopen: { state: 'taken', holder: 'me' },
};

/** Returns what somebody can do with a submission as it is. With a copy, nothing: another team deals with it. */
export function actsFor({ state, holder, isCopy }: Work, me: string): readonly WorkAct[] {
  const isMine = holder?.id === me;
  const may: { readonly [act in WorkAct]: boolean } = {
    // From a colleague too, who may be ill.
    take: state === 'new' || (state === 'taken' && !isMine),
    finish: state === 'taken' && isMine,
    'give-back': state === 'taken' && isMine,
    reopen: state === 'finished',
  };
  return isCopy ? [] : workActs.filter((act) => may[act]);
}
