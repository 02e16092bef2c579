import { answerAt, isEditable, isVisible } from '@formwright/runtime';
import type { MapNode } from '@formwright/preview';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Actions, Desk } from '../model.ts';
import { relationsOf } from '../relations.ts';
import { relationsView } from './relations.ts';

/** Draws what there is to know of the node that is looked at: in the preview, the map or a list. */
export function fieldPane(desk: Desk, actions: Actions): TemplateResult {
  const { state, selected } = desk;
  const node = state?.map.nodes.find(({ path }) => path === selected);
  if (!state || !node) return html`<p class="empty">Go to a question in the preview, or choose one in the map: here it says when it is shown and mandatory, and what it has to do with others.</p>`;
  const { file, line } = node.place;
  return html`
    <div class="stack">
      <h3>${node.label}</h3>
      <p class="small"><code>${node.path}</code> ${node.kind}</p>
      ${stateOf(desk, node)}
      <p><button type="button" class="link" @click=${() => actions.show(node.place)}>${file}, line ${line}</button></p>
      ${whenOf(node, state.map.nodes)}
      ${relationsView(relationsOf(state.map, node.path), node, actions)}
    </div>`;
}

/** Says in words when a node is shown, by its own condition and those of what stands around it, and when it is mandatory. */
function whenOf({ path, when, kind }: MapNode, nodes: readonly MapNode[]): TemplateResult {
  const around = nodes.filter((other) => other.when.shown !== undefined && (other.path === path || path.startsWith(`${other.path}/`)));
  const isAnswer = kind === 'field' || kind === 'repeat';
  return html`
    <h4>When it is shown</h4>
    ${around.length === 0 ? html`<p>Always.</p>` : html`<ul class="list">${around.map((other) => html`<li>${other.path === path ? 'It' : html`‘${other.label}’, which it stands in,`} is shown when ${other.when.shown}.</li>`)}</ul>`}
    ${isAnswer ? html`<h4>When it is mandatory</h4><p>${when.mandatory === undefined ? 'Never.' : when.mandatory === 'always' ? 'Always, while it is shown.' : html`While it is shown, and ${when.mandatory}.`}</p>` : nothing}
    ${when.editable === undefined ? nothing : html`<h4>When it can be changed</h4><p>When ${when.editable}.</p>`}`;
}

/** Of a field in a repeat nothing is said: it stands in each entry as it does. */
function stateOf({ form, draft, settings }: Desk, { path, kind }: MapNode): TemplateResult | typeof nothing {
  if (!form || path.includes('*')) return nothing;
  const answers = draft?.answers ?? {};
  const evaluation = form.evaluate(answers, settings.facts);
  const value = evaluation.calculated.get(path) ?? answerAt(answers, path);
  const facts = [
    ['Now', isVisible(evaluation, path) ? 'shown' : 'hidden'],
    ...(kind === 'field' || kind === 'repeat' ? [['Mandatory', evaluation.mandatory.has(path) ? 'yes' : 'no']] : []),
    ...(kind === 'note' ? [] : [['Can be changed', isEditable(evaluation, path) ? 'yes' : 'no']]),
    ...(kind === 'field' ? [['Answer', value === undefined ? 'none' : JSON.stringify(value)]] : []),
  ];
  return html`<dl class="facts">${facts.map(([name, said]) => html`<dt>${name}</dt><dd>${said}</dd>`)}</dl>`;
}
