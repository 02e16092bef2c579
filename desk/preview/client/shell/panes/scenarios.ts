import type { TestedScenario, TestReport } from '@formwright/preview';
import type { SavedDraft } from '@formwright/session';
import { html, nothing, type TemplateResult } from 'lit-html';
import { counted } from '../counted.ts';
import type { Actions, Desk } from '../model.ts';
import { problemsList } from './problems.ts';

/** Draws the scenarios beside the form: which pass, what differs, and which parts of the form none of them covers. */
export function scenariosPane({ tests, state, form }: Desk, actions: Actions): TemplateResult {
  if (!tests) return html`<p class="empty">Running the scenarios …</p>`;
  if (tests.file === undefined)
    return html`<p>The scenarios run once this is fixed:</p>
      ${problemsList(tests.problems, actions)}`;
  const { scenarios, percent, file } = tests;
  if (scenarios.length === 0)
    return html`<p>
        There are no scenarios yet. They are beside the form, in <code>${file}</code>. Each gives some answers and what
        the form must do with them. Your editor helps you to write them.
      </p>
      ${missing(tests, actions)}`;
  const failed = scenarios.filter(({ differences }) => differences.length > 0);
  const draftOf = ({ answers, beside: { prefilled = {}, ticked = [] }, page }: TestedScenario): SavedDraft => ({
    form: state?.id ?? '',
    version: form?.model.version ?? '',
    answers,
    entries: {},
    page: page ?? '',
    ticked,
    prefilled: prefilled as SavedDraft['prefilled'],
  });
  return html` <p>
      <strong class=${failed.length > 0 ? 'failed' : 'passed'}
        >${failed.length === 0 ? `All ${scenarios.length} pass` : `${failed.length} of ${counted(scenarios.length, 'scenario')} ${failed.length === 1 ? 'fails' : 'fail'}`}</strong
      >. They cover ${percent}% of the form.
    </p>
    <ul class="problems">
      ${[...failed, ...scenarios.filter(({ differences }) => differences.length === 0)].map((one) => scenario(one, () => actions.openDraft(draftOf(one), one.facts), actions))}
    </ul>
    ${missing(tests, actions)}`;
}

function scenario({ name, place, differences }: TestedScenario, open: () => void, actions: Actions): TemplateResult {
  const hasPassed = differences.length === 0;
  return html` <li class=${`scenario ${hasPassed ? 'scenario--passed' : 'scenario--failed'}`}>
    <p class="scenario__name">
      <strong class=${hasPassed ? 'passed' : 'failed'}>${hasPassed ? 'Passes' : 'Fails'}</strong> ${name}
    </p>
    ${differences.map(
      ({ about, expected, was, because }) =>
        html` <dl class="facts">
          <dt>About</dt>
          <dd>${about}</dd>
          <dt>Expected</dt>
          <dd>${expected}</dd>
          <dt>Was</dt>
          <dd>${was}</dd>
          ${
            because
              ? html`<dt>Decided by</dt>
                  <dd>
                    <button type="button" class="link" @click=${() => actions.show(because.place)}>
                      ${because.words}
                    </button>
                  </dd>`
              : nothing
          }
        </dl>`,
    )}
    <p class="row">
      <button type="button" class="link" @click=${open}>
        Open in the preview<span class="hidden">: ${name}</span>
      </button>
      <button type="button" class="link" @click=${() => actions.show(place)}>
        Line ${place.line}<span class="hidden"> of the scenarios: ${name}</span>
      </button>
    </p>
  </li>`;
}

function missing(tests: TestReport, actions: Actions): TemplateResult | typeof nothing {
  if (tests.missing.length === 0) return nothing;
  return html`<h3>Not covered by any scenario</h3>
    <ul class="list">
      ${tests.missing.map(({ words, place }) => html`<li><button type="button" class="link" @click=${() => actions.show(place)}>${words}</button></li>`)}
    </ul>`;
}
