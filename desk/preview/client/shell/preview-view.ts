import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Actions, Desk, RendererName, Settings, Width } from './model.ts';

const renderers: Readonly<Record<RendererName, string>> = {
  'web-component': 'Web component',
  react: 'React',
  print: 'On paper',
};
const widths: Readonly<Record<Width, string>> = { phone: 'Phone', tablet: 'Tablet', full: 'Full' };
const languages = { en: 'English', cy: 'Cymraeg' } as const;
/** Profiles of the renderers. */
const profiles: Readonly<Record<string, string>> = { portal: 'Portal', govuk: 'GOV.UK' };

/** Draws the form itself, and the controls for how it is shown. */
export function previewView(desk: Desk, actions: Actions): TemplateResult {
  const { state, settings } = desk;
  const isOld = state !== undefined && state.shown > 0 && state.shown !== state.version;
  return html` <section class="preview" aria-labelledby="preview-title">
    <h2 class="hidden" id="preview-title">Preview</h2>
    <div class="bar" role="toolbar" aria-label="How the form is shown">
      ${choice('Drawn by', renderers, settings.renderer, (renderer) => actions.set({ renderer }))}
      ${settings.renderer === 'print' ? nothing : choice('Profile', profiles, settings.profile, (profile) => actions.set({ profile }))}
      ${choice('Width', widths, settings.width, (width) => actions.set({ width }))}
      ${(state?.languages.length ?? 0) > 1 ? choice('Language', languages, settings.language, (language) => actions.set({ language })) : nothing}
      <button type="button" class="button" @click=${() => actions.openDraft(undefined)}>Start again</button>
    </div>
    ${isOld ? html`<p class="banner" data-old>The file has ${state.errors === 1 ? 'an error' : `${state.errors} errors`}. This is the last version without errors. The preview updates once the file is fixed.</p>` : nothing}
    ${desk.failed === undefined ? nothing : html`<p class="banner banner--bad" role="alert">The form could not be drawn: ${desk.failed}</p>`}
    <div class=${`stage stage--${settings.width}`}>
      ${
        state?.shown === 0
          ? html`<div class="blank">
              <p>The form appears here once its file has no errors. See Problems for what to fix, and where.</p>
            </div>`
          : keyed(
              `${desk.key} ${settings.renderer}`,
              html`<iframe id="preview" title=${title(settings)} src=${`/preview/${settings.renderer}`}></iframe>`,
            )
      }
    </div>
  </section>`;
}

function title({ renderer, width }: Settings): string {
  return `The form, ${renderers[renderer]}, ${widths[width]}`;
}

function choice<Name extends string>(
  label: string,
  names: Readonly<Record<Name, string>>,
  ...[chosen, choose]: [Name, (name: Name) => void]
): TemplateResult {
  return html` <label class="choice"
    ><span class="choice__label">${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Name)}>
      ${Object.entries<string>(names).map(([name, shown]) => html`<option value=${name} .selected=${name === chosen}>${shown}</option>`)}
    </select>
  </label>`;
}
