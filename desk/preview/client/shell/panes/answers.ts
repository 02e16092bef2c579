import { isVisible } from '@formwright/runtime';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Desk } from '../model.ts';
import { jsonLines } from '../json-lines.ts';

/** Draws the answers: as the draft keeps them, and as they would be submitted. */
export function answersPane({ form, draft, settings }: Desk): TemplateResult {
  const { answers = {}, aside = [] } = draft ?? {};
  const evaluation = form?.evaluate(answers, settings.facts);
  const unknown = new Set(
    form
      ?.validateDraft(answers, settings.facts)
      .filter(({ code }) => code === 'unknown')
      .map(({ pointer }) => pointer),
  );
  const mark = (pointer: string): string | undefined => {
    if (unknown.has(pointer)) return 'not in the form';
    return evaluation && !isVisible(evaluation, pointer) ? 'hidden' : undefined;
  };
  return html` <div class="columns">
    <section aria-labelledby="draft-title">
      <h3 id="draft-title">Draft</h3>
      <p class="small">Everything that was typed. Hidden answers stay here and go nowhere else.</p>
      ${json(answers, 'draft-title', mark)}
    </section>
    <section aria-labelledby="submission-title">
      <h3 id="submission-title">Submission</h3>
      <p class="small">What would be sent: visible answers and calculated values.</p>
      ${json(form?.relevantAnswers(answers, settings.facts) ?? {}, 'submission-title', () => undefined)}
    </section>
    ${
      aside.length === 0
        ? nothing
        : html`<section aria-labelledby="aside-title">
            <h3 id="aside-title">Kept aside</h3>
            <p class="small">
              Answers that no longer fit the form. They stay in the draft and people can see them, but they are not
              sent.
            </p>
            ${json(Object.fromEntries(aside.map(({ pointer, value }) => [pointer, value])), 'aside-title', () => undefined)}
          </section>`
    }
  </div>`;
}

function json(value: unknown, title: string, mark: (pointer: string) => string | undefined): TemplateResult {
  return html`<pre class="json" tabindex="0" role="group" aria-labelledby=${title}>
${jsonLines(value).map(({ pointer, text }) => {
  const said = mark(pointer);
  return html`<span class=${said === undefined ? 'json__line' : 'json__line json__line--off'}
    >${text}${said === undefined ? nothing : html` <em class="json__mark">${said}</em>`}
  </span>`;
})}</pre>`;
}
