import type { SavedDraft } from '../draft/saved-draft.ts';
import type { State } from '../state/state.ts';

/** A draft that leaves the session. */
interface Leaving<Receipt> {
  /** As the session has it. */
  readonly draft: SavedDraft;
  /** As the host gets it. */
  readonly sent: SavedDraft;
  readonly work: (sent: SavedDraft) => Promise<Receipt>;
  readonly notify: () => void;
}

/**
 * Hands a draft to the host, and records that the host has it. A removed entry cannot be restored after that, because a
 * host deletes the files and locked answers that a draft no longer has.
 */
export async function handOver<Receipt>(
  state: State,
  { draft, sent, work, notify }: Leaving<Receipt>,
): Promise<Receipt> {
  const { open, removed } = state;
  state.removed = undefined;
  if (removed) notify();
  const receipt = await work(sent);
  // What was open when it left, the host has beside the answers, even if it was added meanwhile.
  state.saved = open === state.open ? draft : Object.freeze({ ...draft, editing: sent.editing ?? [] });
  state.kept.push(sent);
  return receipt;
}
