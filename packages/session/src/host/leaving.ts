import { leavingWords } from '@formwright/messages/leaving';
import { platform } from '../platform.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { Session } from '../session.ts';
import { storedDraft, type State } from '../state/state.ts';
import { isUnsaved } from '../views/form-view.ts';
import type { HostWork } from './host-work.ts';

/** Makes the actions that lead away from the form: to paper, and out of it. */
export function createLeaving(
  state: State,
  { save, discard, notify, say }: Pick<HostWork, 'save' | 'discard'> & Pick<Interaction, 'say'> & { notify(): void },
): Pick<Session, 'print' | 'leave' | 'cancel' | 'pressDialog' | 'copyLink'> {
  function ask(leaving: State['leaving']): void {
    state.leaving = leaving;
    notify();
  }

  /** Leaves, unless the person would lose the link to what was saved. */
  function goAway(seen: string | undefined): void {
    const { receipt } = state;
    if (receipt?.link !== undefined && receipt.link !== seen) ask('saved');
    else state.host?.leave?.();
  }

  async function saveAndLeave(): Promise<void> {
    const seen = state.seenLink;
    await save();
    if (state.activity.kind === 'saved') goAway(seen);
  }

  return {
    print() {
      if (state.host?.print) state.host.print(storedDraft(state));
      else platform.print?.();
    },
    leave() {
      if (state.host?.leave && isUnsaved(state)) ask('close');
      else goAway(state.seenLink);
    },
    cancel() {
      if (!state.host?.cancel) return;
      if (isUnsaved(state) || state.kept.length > 0) ask('cancel');
      else void discard();
    },
    async copyLink() {
      const { receipt, wording } = state;
      const words = leavingWords[wording.language];
      try {
        await platform.navigator?.clipboard?.writeText(receipt?.link ?? '');
        state.copied = true;
        notify();
        say(words.linkCopied);
      } catch {
        // The browser or the person did not allow it. The address is there to be selected.
        say(words.linkNotCopied);
      }
    },
    pressDialog(action) {
      const { leaving, given, host } = state;
      if (leaving === undefined) {
        state.heard = given.warning;
        host?.stay?.();
      }
      ask(undefined);
      if (action === 'save-and-close') void saveAndLeave();
      if (action === 'leave') state.host?.leave?.();
      if (action === 'discard') void discard();
    },
  };
}
