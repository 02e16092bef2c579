import { english } from '@formwright/messages';
import { nodesByPath } from '@formwright/model';
import { atScreen, hasList, presentScreen } from '../screens/screens.ts';
import { beginDraft, updateDraft, withStarts } from '../draft/begin-draft.ts';
import { newIds } from '../draft/entry-ids.ts';
import { readDraft } from '../draft/read-draft.ts';
import type { SessionOptions } from '../session.ts';
import { modelFor } from './model-for.ts';
import { tracking, type State } from './state.ts';

/** Makes the state that a session begins with. */
export function startState(given: SessionOptions, late: State['late']): State {
  const { form, facts, host, saved, record, wording = english } = given;
  const opened = saved && withStarts(form, readDraft(saved, form.model), { facts, how: 'pass' });
  const draft = opened ? updateDraft(form, opened, { facts, record }) : beginDraft(form, facts, record);
  const model = modelFor(given);
  const state: State = {
    late,
    tables: undefined,
    form,
    facts,
    host,
    wording,
    draft,
    model,
    given,
    record,
    edition: 0,
    kept: opened ? [opened] : [],
    newId: newIds(draft.entries),
    nodes: nodesByPath(model),
    // Prefilled answers and start values are not work of the person that could be lost.
    saved: opened ?? draft,
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
    open: [],
    removed: undefined,
    leaving: undefined,
    seenLink: undefined,
    copied: false,
    receipt: undefined,
    heard: undefined,
    lastSave: undefined,
    changed: undefined,
    asideHidden: false,
    typed: {},
    at: 'screen',
    returning: undefined,
    isLed: false,
    listOpen: false,
  };
  const screen = presentScreen(state);
  state.draft = atScreen(state.draft, screen);
  state.saved = atScreen(state.saved, screen);
  if (!saved && hasList(state)) state.at = 'list';
  return state;
}
