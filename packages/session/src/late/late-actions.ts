import { later } from '#later';
import type { State } from '../state/state.ts';
import type { LateActions, Tools } from './late-shape.ts';

const names = [
  'save',
  'submit',
  'retry',
  'print',
  'leave',
  'cancel',
  'pressDialog',
  'copyLink',
  'listen',
  'setOptions',
  'addEntry',
  'removeEntry',
  'moveEntry',
  'pressEntry',
  'pressEditor',
  'undoRemoval',
  'useRecord',
  'keep',
  'refresh',
  'hideAside',
] as const satisfies readonly (keyof LateActions)[];

/** What a person sees while an action of the host waits for its code. */
const waiting = { save: 'saving', submit: 'submitting' } as const;

type Call = (...given: readonly unknown[]) => unknown;

/**
 * Makes the actions whose code arrives late. Each is carried out at once or, if its code is not there yet, as soon as it
 * is. If the network fails, the code is asked for again until it has arrived.
 */
export function lateActions(state: State, tools: Tools): LateActions {
  const { notify } = tools;
  let made: { readonly [name: string]: Call } | undefined;
  const begin = (): void => {
    state.late = later.code();
    state.late?.reportMisuse(state.given);
    made = state.late?.createLateActions(state, tools) as typeof made;
    state.late?.fetchTables(state, () => notify('all'));
  };
  begin();
  const arrived =
    made ??
    new Promise<void>((resolve) => {
      later.fetch(
        () => {
          begin();
          // Issues that are shown already get their words, what follows a stop goes, and comments come.
          notify(state.given.notes || state.shown.size + state.evaluation.stops.length > 0 ? 'all' : ['form']);
          resolve();
        },
        () => null,
      );
    });

  const wait = async (name: string, given: readonly unknown[]): Promise<unknown> => {
    const kind = state.host && waiting[name as keyof typeof waiting];
    if (kind) {
      state.activity = { kind };
      notify(['form']);
    }
    await arrived;
    if (kind) state.activity = { kind: 'idle' };
    return made?.[name]?.(...given);
  };
  return Object.fromEntries(
    names.map((name): [string, Call] => [name, (...given) => (made ? made[name]?.(...given) : wait(name, given))]),
  ) as unknown as LateActions;
}
