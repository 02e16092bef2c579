import { tables } from '#tables';
import type { State } from '../state/state.ts';

/** Returns whether a form has a table of entries. */
function hasTables({ nodes }: State): boolean {
  return [...nodes.values()].some((node) => node.kind === 'repeat' && node.columns);
}

/** Fetches the code of tables if the form has one, opens the editors that the draft was left with, and calls `arrived`. */
export function fetchTables(state: State, arrived: () => void): void {
  if (!hasTables(state)) return;
  tables.fetch(
    () => {
      state.tables = tables.code();
      state.tables?.reopen(state);
      arrived();
    },
    () => null,
  );
}
