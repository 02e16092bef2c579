import { answerAt, isEditable, isVisible } from '@formwright/runtime';
import { nodesByPath, type CompiledForm, type Evaluation } from '@formwright/model';
import type { MapNode } from '@formwright/preview';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Actions, Desk } from '../model.ts';
import { relationsOf } from '../relations.ts';
import { relationsView } from './relations.ts';

/** Draws the details of the selected node. It is selected in the preview, in the map or in a list. */
export function fieldPane(desk: Desk, actions: Actions): TemplateResult {
  const { state, selected } = desk;
  const node = state?.map.nodes.find(({ path }) => path === selected);
  if (!state || !node)
    return html`<p class="empty">
      Select a question in the preview or in the map. This shows when it is visible and mandatory, and which other
      questions it is connected to.
    </p>`;
  const { file, line } = node.place;
  return html` <div class="stack">
    <h3>${node.label}</h3>
    <p class="small"><code>${node.path}</code> ${node.kind === 'value' ? 'working value' : node.kind}</p>
    ${stateOf(desk, node)}
    <p><button type="button" class="link" @click=${() => actions.show(node.place)}>${file}, line ${line}</button></p>
    ${node.when.map((sentence) => html`<p>${sentence}</p>`)}
    ${relationsView(relationsOf(state.map, node.path), node, actions)}
  </div>`;
}

/** Draws the current state of a node. It draws nothing for a field in a repeat, which has a state in each entry. */
function stateOf({ form, draft, settings }: Desk, { path, kind }: MapNode): TemplateResult | typeof nothing {
  if (!form || path.includes('*')) return nothing;
  const answers = draft?.answers ?? {};
  const evaluation = form.evaluate(answers, settings.facts);
  const value = evaluation.calculated.get(path) ?? answerAt(answers, path);
  const said = value === undefined ? 'none' : JSON.stringify(value);
  if (kind === 'value') return factsView([['Value now', said]]);
  return factsView([
    ['Now', isVisible(evaluation, path) ? 'shown' : 'hidden'],
    ...(kind === 'field' || kind === 'repeat' ? [['Mandatory', evaluation.mandatory.has(path) ? 'yes' : 'no']] : []),
    ...(kind === 'note' ? [] : [['Can be changed', changeable(form, evaluation, path)]]),
    ...(kind === 'field' ? [['Answer', said]] : []),
  ]);
}

function factsView(facts: readonly (readonly string[])[]): TemplateResult {
  return html`<dl class="facts">
    ${facts.map(
      ([name, said]) =>
        html`<dt>${name}</dt>
          <dd>${said}</dd>`,
    )}
  </dl>`;
}

function changeable({ model }: CompiledForm, evaluation: Evaluation, path: string): string {
  const node = nodesByPath(model).get(path);
  if (node?.kind === 'field' && node.calculated) return 'no, it is calculated';
  if (node && 'prefill' in node && node.prefill?.edit === 'locked') return 'no, it comes from the record';
  return isEditable(evaluation, path) ? 'yes' : 'no';
}
