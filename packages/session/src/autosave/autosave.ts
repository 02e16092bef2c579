import { platform } from '../platform.ts';
import { sameJson } from '../json.ts';
import { withSensitiveOf } from '../draft/with-sensitive-of.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import { storedDraft, type State } from '../state/state.ts';
import { beyondCeilings, type Running } from '../host/host-work.ts';
import { handOver } from '../host/hand-over.ts';
import { HostError } from '../host/host-error.ts';

/** Milliseconds from a change until it is saved, so that a person who types is saved once in this time. */
const PAUSE = 10_000;
/** The longest wait after failures, each of which doubles it. */
const LONGEST = 300_000;

/**
 * Saves by itself while the host has `autosave`: what is typed, some seconds later, and again until it succeeds. It runs
 * only while nothing else is being saved, moves no focus and says nothing. Sensitive answers stay as the person saved them.
 * Returns a function to call after each change.
 */
export function createAutosave(
  state: State,
  { running, notify }: { readonly running: Running; notify(): void },
): () => void {
  let timer: unknown;
  let failures = 0;
  /** The draft that the host refused for good. */
  let refused: SavedDraft | undefined;

  function wake(): void {
    if (timer !== undefined || !state.host?.autosave || state.draft === state.saved || state.draft === refused) return;
    timer = platform.setTimeout(() => void save(), Math.min(PAUSE * 2 ** failures, LONGEST));
  }

  async function save(): Promise<void> {
    timer = undefined;
    const { host, activity, draft } = state;
    if (!host?.autosave || activity.kind === 'submitted') return;
    if (running.size > 0) return wake();
    const saved = withSensitiveOf(state.saved, draft, state.model);
    if (sameJson(saved, state.saved)) return;
    // What is typed in an editor is sent beside the answers, without its sensitive answers as well.
    const sent = withSensitiveOf(state.saved, storedDraft({ ...state, draft: saved }), state.model);
    if (beyondCeilings(state)) return become(draft, 'failed');
    let done = (): void => undefined;
    running.set('autosave', new Promise((resolve) => (done = resolve)));
    try {
      state.receipt = await handOver(state, { draft: saved, sent, work: host.autosave, notify });
      failures = 0;
      become(undefined, 'saved');
    } catch (error) {
      failures += 1;
      become(error instanceof HostError && error.retry === 'never' ? draft : undefined, 'failed');
    } finally {
      running.delete('autosave');
      done();
    }
    wake();
  }

  function become(draft: SavedDraft | undefined, autosaved: 'saved' | 'failed'): void {
    refused = draft;
    state.lastSave = { kind: autosaved, at: new Date() };
    notify();
  }

  return wake;
}
