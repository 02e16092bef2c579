import { html, nothing, type TemplateResult } from 'lit-html';
import { counted } from './counted.ts';
import type { Actions, Desk } from './model.ts';
import { previewView } from './preview-view.ts';
import { sourceView } from './source-view.ts';
import { tabsView } from './tabs-view.ts';
import { withCode } from './with-code.ts';

/** Draws the whole desk. */
export function deskView(desk: Desk, actions: Actions): TemplateResult {
  return html`
    <a class="skip" href="#panel" @click=${skip}>Skip to problems, map and answers</a>
    <header class="top">
      <h1 class="brand">Formwright<span class="hidden"> desk</span></h1>
      ${desk.news.forms.length > 0 ? chooser(desk, actions) : nothing} ${status(desk)}
    </header>
    ${desk.state ? workbench(desk, actions) : html`<main class="blank">${blank(desk)}</main>`}
  `;
}

/** Moves the focus without changing the address, which names the form. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#panel')?.focus();
}

function chooser({ news, key }: Desk, actions: Actions): TemplateResult {
  return html` <label class="chooser"
    ><span class="chooser__label">Form</span>
    <select @change=${(event: Event) => actions.chooseForm((event.target as HTMLSelectElement).value)}>
      ${news.forms.map((form) => html`<option value=${form.key} .selected=${form.key === key}>${form.title} (${form.id})${form.errors > 0 ? ` – ${counted(form.errors, 'error')}` : ''}</option>`)}
    </select>
  </label>`;
}

function status({ connection, state, took }: Desk): TemplateResult {
  if (connection === 'lost')
    return html`<p class="status status--bad" role="status">
      Not connected: is <code>formwright dev</code> still running?
    </p>`;
  if (!state) return html`<p class="status" role="status"></p>`;
  const { errors, warnings, shown, version } = state;
  const said =
    errors > 0
      ? html`<strong class="status__sign">${counted(errors, 'error')}</strong
          >${shown > 0 && shown !== version ? ' You are seeing the last version without errors.' : ''}`
      : html`<strong class="status__sign">No errors</strong>${warnings > 0 ? `, ${counted(warnings, 'warning')}` : ''}`;
  return html`<p class=${errors > 0 ? 'status status--bad' : 'status status--good'} role="status">
    ${said}${took === undefined || shown !== version ? nothing : html` <span class="status__took" data-took=${took}>shown ${took} ms after saving</span>`}
  </p>`;
}

function workbench(desk: Desk, actions: Actions): TemplateResult {
  return html` <main class="bench">
    ${previewView(desk, actions)}
    <section class="side" aria-label="About the form">${tabsView(desk, actions)} ${sourceView(desk, actions)}</section>
  </main>`;
}

function blank({ news, connection }: Desk): TemplateResult {
  if (connection === 'opening' || news.forms.length > 0) return html`<p>Reading the form …</p>`;
  return html` <h2>There is no form here yet</h2>
    ${news.problems.map(({ message, suggestion }) => html`<p>${withCode(`${message} ${suggestion ?? ''}`)}</p>`)}
    <p>Create one, and it appears here as soon as its file exists:</p>
    <pre class="command"><code>npx formwright new your-council/your-form</code></pre>
    <p>Or copy an existing form: a form is one file, <code>forms/council/form/form.json</code>.</p>`;
}
