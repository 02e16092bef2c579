import { html, nothing, type TemplateResult } from 'lit-html';
import type { Actions, Desk, TabName } from './model.ts';
import { answersPane } from './panes/answers.ts';
import { factsPane } from './panes/facts.ts';
import { fieldPane } from './panes/field.ts';
import { mapPane } from './panes/map.ts';
import { paperPane } from './panes/paper.ts';
import { problemsPane } from './panes/problems.ts';
import { progressPane } from './panes/progress.ts';
import { scenariosPane } from './panes/scenarios.ts';

interface Tab {
  readonly label: string;
  readonly pane: (desk: Desk, actions: Actions) => TemplateResult;
  /** A number beside the label. */
  readonly count?: (desk: Desk) => number;
}

const tabs: Readonly<Record<TabName, Tab>> = {
  problems: { label: 'Problems', pane: problemsPane, count: ({ state }) => state?.problems.length ?? 0 },
  map: { label: 'Map', pane: mapPane },
  field: { label: 'Field', pane: fieldPane },
  answers: { label: 'Answers', pane: answersPane },
  progress: { label: 'Progress', pane: progressPane },
  scenarios: { label: 'Scenarios', pane: scenariosPane },
  facts: { label: 'Try with', pane: factsPane },
  paper: { label: 'PDF', pane: paperPane },
};

const names = Object.keys(tabs) as readonly TabName[];

/** Draws the tabs with information about the form. */
export function tabsView(desk: Desk, actions: Actions): TemplateResult {
  const { pane } = tabs[desk.tab];
  return html` <div
      class="tabs"
      role="tablist"
      aria-label="About the form"
      @keydown=${(event: KeyboardEvent) => move(event, desk, actions)}
    >
      ${names.map((name) => {
        const { label, count } = tabs[name];
        const number = count?.(desk) ?? 0;
        const isChosen = name === desk.tab;
        return html`<button
          type="button"
          class="tab"
          role="tab"
          id=${`tab-${name}`}
          aria-selected=${isChosen}
          aria-controls="panel"
          tabindex=${isChosen ? 0 : -1}
          @click=${() => actions.chooseTab(name)}
        >
          ${label}${number > 0 ? html` <span class=${desk.state?.errors === 0 ? 'tab__count tab__count--warnings' : 'tab__count'}>${number}</span>` : nothing}
        </button>`;
      })}
    </div>
    <div class="panel" role="tabpanel" id="panel" aria-labelledby=${`tab-${desk.tab}`} tabindex="0">
      ${pane(desk, actions)}
    </div>`;
}

function move(event: KeyboardEvent, { tab }: Desk, actions: Actions): void {
  const at = names.indexOf(tab);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const name = names[(next + names.length) % names.length] as TabName;
  actions.chooseTab(name);
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${name}`)?.focus();
}
