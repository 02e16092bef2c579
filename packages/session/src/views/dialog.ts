import { leavingWords } from '@formwright/messages/leaving';
import type { State } from '../state/state.ts';
import { buttonsOf } from './buttons.ts';
import type { Dialog, DialogAction } from './form-shape.ts';
import { keptLink } from './kept-link.ts';

/** Returns what the person is asked before they leave the form or told by the host, if anything. */
export function dialogOf(state: State): Dialog | undefined {
  const { leaving, wording, given, heard } = state;
  const words = leavingWords[wording.language];
  if (leaving === undefined) {
    const { warning } = given;
    return warning === undefined || warning === heard
      ? undefined
      : {
          kind: 'warning',
          title: warning,
          text: undefined,
          keep: undefined,
          actions: buttonsOf<DialogAction>({ stay: words.goOn }),
        };
  }
  const { stay } = words;
  const dialogs: { readonly [kind in typeof leaving]: Omit<Dialog, 'kind' | 'keep'> } = {
    close: {
      title: words.leaveTitle,
      text: words.leaveText,
      actions: buttonsOf<DialogAction>({ 'save-and-close': words.saveAndLeave, leave: words.leave, stay }),
    },
    cancel: {
      title: words.discardTitle,
      text: words.discardText,
      // The safe one has the focus.
      actions: buttonsOf<DialogAction>({ stay, discard: words.discardYes }),
    },
    saved: {
      title: wording.saved,
      text: wording.savedLink,
      actions: buttonsOf<DialogAction>({ leave: wording.close, stay }),
    },
  };
  return { kind: leaving, keep: leaving === 'saved' ? keptLink(state) : undefined, ...dialogs[leaving] };
}
