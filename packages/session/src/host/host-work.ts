import { issueMessage } from '@formwright/messages';
import { leavingWords } from '@formwright/messages/leaving';
import type { Issue, IssueCode } from '@formwright/model';
import { isVisible } from '@formwright/runtime';
import { handOver } from './hand-over.ts';
import { HostError } from './host-error.ts';
import type { SavedDraft } from '../draft/saved-draft.ts';
import type { Session } from '../session.ts';
import { type FocusTarget, onPart } from '../interaction/focus.ts';
import type { Listening } from '../interaction/listening.ts';
import { showAt, showIssues } from '../screens/shown-issues.ts';
import { type State, storedDraft } from '../state/state.ts';
import type { Activity } from '../views/form-shape.ts';

/** Codes of issues about more than a draft may contain. */
const ceilings: ReadonlySet<IssueCode> = new Set(['maxLength', 'maxItems', 'maxSize']);

/** Returns how an action failed. The words of a `HostError` are for the person; those of other errors are for programmers. */
function failure(error: unknown, otherwise: string): Extract<Activity, { kind: 'failed' }> {
  if (!(error instanceof HostError)) return { kind: 'failed', message: otherwise };
  const { message, retry, link } = error;
  return { kind: 'failed', message, retry, link };
}

type Work = 'save' | 'submit' | 'discard';

/** What the host is doing now. */
export type Running = Map<Work | 'autosave', Promise<void>>;

/** The actions that a host carries out. */
export interface HostWork extends Pick<Session, 'save' | 'submit' | 'retry'> {
  /** Discards the draft, in the host too. Never rejects, as the others. */
  discard(): Promise<void>;
  readonly running: Running;
}

/** Returns the issue of an answer that is larger than a draft may contain: a host would refuse the whole draft. */
export function beyondCeilings({ form, draft, facts }: Pick<State, 'form' | 'draft' | 'facts'>): Issue | undefined {
  return form.validateDraft(draft.answers, facts).find(({ code }) => ceilings.has(code));
}

/**
 * Makes the actions that a host carries out. `notify` says that errors or activity may have changed, and what takes the
 * focus.
 */
export function createHostWork(
  state: State,
  { allows, notify }: Pick<Listening, 'allows'> & { notify(asked?: FocusTarget): void },
): HostWork {
  let last: Work = 'save';
  const running: Running = new Map();

  function become(activity: Activity): void {
    state.activity = Object.freeze(activity);
    notify();
  }

  /** Hands the present draft to the host, in the shape in which it leaves. What changes meanwhile stays unsaved. */
  async function send<Receipt>(
    work: (leaving: SavedDraft) => Promise<Receipt>,
    done: (receipt: Receipt) => Activity,
    failed: string,
  ): Promise<void> {
    const { draft } = state;
    try {
      become(done(await handOver(state, { draft, sent: storedDraft(state), work, notify })));
    } catch (error) {
      become(failure(error, failed));
    }
  }

  /** Waits for the work that visible answers depend on. */
  async function settled(): Promise<void> {
    await Promise.all(
      [...state.held].map(async ({ work, pointer }) => {
        const at = pointer();
        if (at !== undefined && isVisible(state.evaluation, at)) await work;
      }),
    );
  }

  async function save(): Promise<void> {
    const { host, wording } = state;
    if (!host) return;
    // The person is told which answer is too long and keeps it on the screen.
    const beyond = beyondCeilings(state);
    if (beyond) {
      showAt(state, beyond.pointer);
      return become({ kind: 'failed', message: issueMessage(beyond, state.model, wording), retry: 'never' });
    }
    if (!allows('onSave')) return become({ kind: 'idle' });
    become({ kind: 'saving' });
    // A file that failed has already said so, and does not prevent the answers from being saved.
    if (state.held.size > 0) await settled().catch(() => undefined);
    if (state.model.saveShows === 'missing') showIssues(state, 'form');
    await send(
      async (draft) => host.save(draft),
      (receipt) => {
        state.receipt = receipt;
        state.seenLink = receipt.link;
        state.lastSave = { kind: 'saved', at: new Date() };
        state.copied = false;
        return { ...receipt, kind: 'saved' };
      },
      wording.saveFailed,
    );
  }

  async function discard(): Promise<void> {
    const { host, wording } = state;
    become({ kind: 'discarding' });
    await send(
      async () => host?.cancel?.(),
      () => ({ kind: 'idle' }),
      leavingWords[wording.language].discardFailed,
    );
  }

  async function submit(): Promise<void> {
    const { host, wording } = state;
    const saving = running.get('save');
    if (saving) await saving;
    if (!host && wording.noHost) return;
    if (state.held.size > 0) {
      become({ kind: 'submitting' });
      try {
        await settled();
      } catch (error) {
        // This stays until the person sends that file again or removes it.
        return become({ ...failure(error, wording.submitFailed), retry: 'never' });
      }
      become({ kind: 'idle' });
    }
    const unfinished = state.tables?.unfinished(state, 'form');
    if (unfinished) return notify(unfinished);
    if (!showIssues(state, 'form')) {
      state.summary = 'shown';
      return notify(onPart('errors'));
    }
    if (!host) return;
    if (!allows('onSubmit')) return;
    become({ kind: 'submitting' });
    await send(
      // What is typed in an editor that nobody can see any more is not sent.
      async (leaving) => {
        const { editing: _, ...sent } = leaving;
        return host.submit(Object.freeze(sent));
      },
      ({ reference, pdf }) => ({ kind: 'submitted', reference, pdf }),
      wording.submitFailed,
    );
  }

  /** Runs an action, unless the form is submitted. If the action runs already, returns that run. */
  function once(name: Work, action: () => Promise<void>): Promise<void> {
    const underWay = running.get(name);
    if (underWay || state.activity.kind === 'submitted') return underWay ?? Promise.resolve();
    last = name;
    let settle = (): void => undefined;
    const promise = new Promise<void>((resolve) => {
      settle = resolve;
    });
    // Marked as running before it begins, so that a listener that asks again starts nothing.
    running.set(name, promise);
    const autosaving = running.get('autosave');
    void (autosaving ? autosaving.then(action) : action()).finally(() => {
      running.delete(name);
      settle();
    });
    return promise;
  }

  const work = {
    save: () => running.get('submit') ?? once('save', save),
    submit: () => once('submit', submit),
    discard: () => once('discard', discard),
  };
  return { ...work, running, retry: () => work[last]() };
}
