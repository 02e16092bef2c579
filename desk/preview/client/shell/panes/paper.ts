import { html, type TemplateResult } from 'lit-html';
import type { Desk } from '../model.ts';

/** Draws the button that opens the current answers as a PDF. */
export function paperPane({ state, draft, settings }: Desk): TemplateResult {
  if (!state || state.shown === 0) return html`<p class="empty">You can make a PDF once the file has no errors.</p>`;
  const data = JSON.stringify({
    answers: draft?.answers ?? {},
    prefilled: draft?.prefilled ?? {},
    facts: settings.facts,
    language: settings.language,
  });
  return html` <form class="stack" method="post" action=${`/forms/${state.key}/${state.shown}/pdf`} target="_blank">
    <p>
      The form as a PDF, with the answers from the preview. Hidden questions are left out, and every sheet says that the
      form is unfinished.
    </p>
    <input type="hidden" name="data" .value=${data} />
    <p><button type="submit" class="button button--main">Open the PDF</button></p>
    <p class="small">
      It opens in a new tab. To see the same on screen, choose <em>On paper</em> under <em>Drawn by</em>.
    </p>
  </form>`;
}
