import { provenanceOf, withNewerKnown } from '../draft/provenance.ts';
import { onAnswer, onPart } from '../interaction/focus.ts';
import type { Notify } from '../interaction/interaction.ts';
import type { Session } from '../session.ts';
import { tracking, type State } from '../state/state.ts';
import { replaceDraft } from './replace-draft.ts';

/** What a person does about a record that has changed, and about answers of an older version. */
export type RecordActions = Pick<Session, 'useRecord' | 'keep' | 'refresh' | 'hideAside'>;

/** Makes the actions about records. `answer` gives an answer as a person does. None throws. */
export function createRecordActions(
  state: State,
  { notify, answer }: { readonly notify: Notify; readonly answer: Session['answer'] },
): RecordActions {
  return {
    useRecord(pointer) {
      const newer = provenanceOf(state.draft, pointer)?.newer;
      if (newer) answer(pointer, newer.value);
      notify([], onAnswer(pointer));
    },
    keep(pointer) {
      if (state.activity.kind === 'submitted') return;
      state.draft = withNewerKnown(state.draft, pointer);
      Object.assign(state, tracking(state));
      notify(['form', `field ${pointer}`], onAnswer(pointer));
    },
    refresh(record) {
      if (state.activity.kind === 'submitted') return;
      state.record = record;
      replaceDraft(state, state.draft);
      notify('all');
    },
    hideAside() {
      state.asideHidden = true;
      notify(['form'], onPart('heading'));
    },
  };
}
