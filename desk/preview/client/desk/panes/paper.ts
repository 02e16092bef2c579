import { html, type TemplateResult } from 'lit-html';
import type { Desk } from '../model.ts';

/** Draws the way to the PDF of the answers as they stand. */
export function paperPane({ state, draft, settings }: Desk): TemplateResult {
  if (!state || state.shown === 0) return html`<p class="empty">A PDF can be made once the file has no errors.</p>`;
  const data = JSON.stringify({
    answers: draft?.answers ?? {},
    prefilled: draft?.prefilled ?? {},
    facts: settings.facts,
    language: settings.language,
  });
  return html` <form class="stack" method="post" action=${`/forms/${state.key}/${state.shown}/pdf`} target="_blank">
    <p>
      The form as a PDF, with the answers that stand in the preview: what is hidden is not in it, and every sheet says
      that it is not finished.
    </p>
    <input type="hidden" name="data" .value=${data} />
    <p><button type="submit" class="button button--main">Open the PDF</button></p>
    <p class="small">
      It opens in a tab of its own. For the same on the screen, choose <em>On paper</em> as what the form is drawn by.
    </p>
  </form>`;
}
