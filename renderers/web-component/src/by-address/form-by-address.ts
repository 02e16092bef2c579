import { addressWords } from '@formwright/messages/address';
import { FormwrightForm } from '../formwright-form.ts';
import { html } from '../html/template.ts';
import { placeIn, put } from '../html/place.ts';
import { draftAt, hostAt } from './host-at.ts';
import { loadForm } from './load-form.ts';

/**
 * `<formwright-form>` for a page without a bundler: loads the form from the folder at `src`, in the language `lang`, and
 * keeps its draft at `draft` (`hostAt`). Everything else is as with `FormwrightForm`: properties that the page sets,
 * such as `host`, `facts` or `saved`, take precedence.
 *
 * If anything cannot be loaded, it dispatches `error` (an `ErrorEvent` with a `FormLoadError`), as an image does, and
 * unless that is cancelled, tells the person and offers to try again. Once the form is drawn, it dispatches `load`.
 */
export class FormwrightFormByAddress extends FormwrightForm {
  static override readonly observedAttributes: readonly string[] = [
    ...FormwrightForm.observedAttributes,
    'src',
    'lang',
  ];

  /** A load that is no longer the latest does nothing. */
  #loads = 0;
  #failure: HTMLElement | undefined;
  #hasDraft = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name !== 'src' && name !== 'lang') super.attributeChangedCallback(name, before, value);
    else if (this.isConnected && value !== before) void this.#load();
  }

  get #language(): 'en' | 'cy' {
    return this.lang === 'cy' ? 'cy' : 'en';
  }

  #addressIn(attribute: string): URL | undefined {
    const address = this.getAttribute(attribute);
    return address === null ? undefined : new URL(address, this.ownerDocument.baseURI);
  }

  async #load(): Promise<void> {
    const src = this.#addressIn('src');
    if (!src) return;
    this.waits = true;
    const number = ++this.#loads;
    // A folder, with or without its last stroke.
    if (!src.pathname.endsWith('/')) src.pathname += '/';
    try {
      const [form, { welsh }] = await Promise.all([
        loadForm(src, this.#language),
        this.#language === 'cy' ? import('@formwright/messages/cy') : { welsh: undefined },
      ]);
      const draft = this.#addressIn('draft');
      const saved = draft && !this.#hasDraft && !this.saved ? await draftAt(draft, form) : undefined;
      if (number !== this.#loads) return;
      this.#hasDraft = true;
      if (saved) this.saved = saved;
      if (draft) this.host ??= hostAt(() => this.#addressIn('draft') ?? draft);
      this.facts ??= { today: nowInBritain().slice(0, 10), now: () => nowInBritain() };
      this.wording = form.model.language === 'cy' ? welsh : undefined;
      this.compiled = form;
      await this.updateComplete;
      this.#forgetFailure();
      this.dispatchEvent(new Event('load'));
    } catch (error) {
      if (number === this.#loads) this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#failure?.remove();
    this.#failure = undefined;
    if (!this.dispatchEvent(new ErrorEvent('error', { error, message, cancelable: true }))) return;
    console.error(`<formwright-form>: ${message}`);
    const { notLoaded, advice, tryAgain } = addressWords[this.#language];
    const failure = this.ownerDocument.createElement('div');
    failure.lang = this.#language;
    failure.className = 'formwright';
    this.renderRoot.prepend(failure);
    put(
      placeIn(failure),
      html`<div class="govuk-error-summary" part="failure" role="alert">
        <h2 class="govuk-error-summary__title">${notLoaded}</h2>
        <div class="govuk-error-summary__body"><p class="govuk-body">${advice}</p><button type="button" class="govuk-button" data-action="reload" @click=${() => void this.#load()}>${tryAgain}</button></div>
      </div>`,
    );
    this.#failure = failure;
  }

  /** Takes the message away. Whoever asked to try again continues at the form's heading. */
  #forgetFailure(): void {
    const hadFocus = this.#failure?.matches(':focus-within');
    this.#failure?.remove();
    this.#failure = undefined;
    if (hadFocus) this.renderRoot.querySelector<HTMLElement>('[part="main"] h1')?.focus();
  }
}

/** `2026-11-22 09:30`, where the councils are. */
function nowInBritain(): string {
  return new Date().toLocaleString('sv-SE', { timeZone: 'Europe/London' });
}
