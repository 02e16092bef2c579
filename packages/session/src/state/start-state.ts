import { english } from '@formwright/messages';
import { nodesByPath } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { applyPrefill } from '../prefill/apply-prefill.ts';
import { atScreen, hasList, presentScreen } from '../screens/screens.ts';
import { emptyDraft } from '../draft/empty-draft.ts';
import { newIds } from '../draft/entry-ids.ts';
import { readDraft } from '../draft/read-draft.ts';
import type { SessionOptions } from '../session.ts';
import { tracking, type State } from './state.ts';

/** Makes the state that a session begins with. */
export function startState(given: SessionOptions): State {
  const { form, facts, host, saved, record, words, wording = english } = given;
  const opened = saved ? readDraft(saved, form.model) : emptyDraft(form.model);
  const draft = record ? applyPrefill(form.model, opened, record) : opened;
  const model = withWords(form.model, { ...form.model.words, ...words });
  const state: State = {
    form,
    facts,
    host,
    wording,
    draft,
    model,
    given,
    edition: 0,
    kept: saved ? [opened] : [],
    newId: newIds(draft.entries),
    nodes: nodesByPath(model),
    // Prefilled answers are not work of the person that could be lost.
    saved: saved ? opened : draft,
    ...tracking({ form, draft, facts }),
    answered: undefined,
    held: new Set(),
    shown: new Map(),
    scope: 'screen',
    summary: 'hidden',
    activity: { kind: 'idle' },
    said: '',
    focus: { turn: 0, ids: [] },
    asked: undefined,
    asideHidden: false,
    typed: {},
    atList: false,
    listOpen: false,
  };
  const screen = presentScreen(state);
  state.draft = atScreen(state.draft, screen);
  state.saved = atScreen(state.saved, screen);
  state.atList = !saved && hasList(state);
  return state;
}
