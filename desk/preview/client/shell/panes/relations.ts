import { html, nothing, type TemplateResult } from 'lit-html';
import type { MapNode } from '@formwright/preview';
import type { Actions } from '../model.ts';
import { because, type Relation, type Relations } from '../relations.ts';

/** Draws in words what a node depends on, and what depends on it. */
export function relationsView(
  { reads, readBy }: Relations,
  { facts, routes }: MapNode,
  actions: Actions,
): TemplateResult {
  if (reads.length + readBy.length + facts.length + routes.length === 0)
    return html`<p class="small">It depends on nothing, and nothing depends on it.</p>`;
  return html` ${list('It depends on', reads, ({ node, whys }) => html`${link(node, actions)} <span class="small">${whys.map((why) => `it ${because[why]} this`).join(', ')}</span>`)}
  ${facts.length > 0 ? html`<p class="small">It depends on the host’s ${facts.length === 1 ? 'fact' : 'facts'} ${facts.map((fact, index) => html`${index > 0 ? ', ' : nothing}<code>${fact}</code>`)}.</p>` : nothing}
  ${list('These depend on it', readBy, ({ node, whys }) => html`${link(node, actions)} <span class="small">${whys.map((why) => `which ${because[why]} it`).join(', ')}</span>`)}
  ${routes.length > 0 ? html`<p class="small">It decides whether a submission goes to ${routes.map((team, index) => html`${index > 0 ? ', ' : nothing}${team}`)}.</p>` : nothing}`;
}

function list(
  title: string,
  relations: readonly Relation[],
  line: (relation: Relation) => TemplateResult,
): TemplateResult | typeof nothing {
  if (relations.length === 0) return nothing;
  return html`<h4>${title}</h4>
    <ul class="list">
      ${relations.map((relation) => html`<li>${line(relation)}</li>`)}
    </ul>`;
}

function link({ label, path }: MapNode, actions: Actions): TemplateResult {
  return html`<button type="button" class="link" @click=${() => actions.lookAt(path)}>${label}</button>`;
}
