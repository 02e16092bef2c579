import type { DeclaredFact } from '@formwright/preview';
import { html, type TemplateResult } from 'lit-html';
import type { Actions, Desk, Settings } from '../model.ts';
import { todayInLondon } from '../today.ts';
import { factControl } from './fact-control.ts';

/** Draws what the form can be tried with: the host's facts, a record, and example drafts. */
export function factsPane({ state, settings }: Desk, actions: Actions): TemplateResult {
  const { facts } = settings;
  const setFact = ({ name }: DeclaredFact, value: unknown): void => {
    const { [name]: _, ...others } = facts.context ?? {};
    actions.set({ facts: { ...facts, context: value === undefined ? others : { ...others, [name]: value } } });
  };
  const setNow = (value: string): void => {
    const { now: _, ...others } = facts;
    actions.set({ facts: value === '' ? others : { ...others, now: value.slice(0, 16) } });
  };
  return html` <div class="stack">
    <h3>Facts</h3>
    <label class="control"
      ><span>Today</span>
      <input
        type="date"
        .value=${facts.today}
        @change=${(event: Event) => actions.set({ facts: { ...facts, today: (event.target as HTMLInputElement).value || todayInLondon() } })}
      />
    </label>
    <label class="control"
      ><span>Now (empty: the time by the clock)</span>
      <input
        type="datetime-local"
        .value=${facts.now ?? ''}
        @change=${(event: Event) => setNow((event.target as HTMLInputElement).value)}
      />
    </label>
    ${state?.facts.map((fact) => factControl(fact, facts.context?.[fact.name], (value) => setFact(fact, value)))}
    <h3>Record to prefill from</h3>
    ${records({ state, settings }, actions)}
    <h3>Example drafts</h3>
    ${drafts(state, actions)}
  </div>`;
}

function records(
  { state, settings }: { readonly state: Desk['state']; readonly settings: Settings },
  actions: Actions,
): TemplateResult {
  if (!state || state.records.length === 0)
    return html`<p class="small">
      None. Records are in <code>records/</code>, beside the form. They fill in fields that have <code>x-prefill</code>.
    </p>`;
  const choose = (name: string): void => {
    const record = state.records.find((one) => one.name === name);
    const { record: _, ...others } = settings;
    const context = record?.content.context;
    actions.change({ settings: others });
    actions.set({ facts: { ...settings.facts, ...(context && { context }) }, ...(record && { record: name }) });
  };
  return html` <label class="control"
    ><span>Record</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${settings.record === undefined}>None</option>
      ${state.records.map(({ name }) => html`<option value=${name} .selected=${name === settings.record}>${name}</option>`)}
    </select>
  </label>`;
}

function drafts(state: Desk['state'], actions: Actions): TemplateResult {
  if (!state || state.drafts.length === 0)
    return html`<p class="small">
      None. Drafts are in <code>drafts/</code>, beside the form: for example an empty, a half-finished and a complete
      one.
    </p>`;
  return html` <p class="small">Opening a draft replaces the answers in the preview.</p>
    <ul class="row">
      ${state.drafts.map(({ name, content }) => html`<li><button type="button" class="button" @click=${() => actions.openDraft(content)}>${name}</button></li>`)}
    </ul>`;
}
