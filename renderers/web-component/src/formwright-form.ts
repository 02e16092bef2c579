import type { CompiledForm, Facts } from '@formwright/model';
import type { Wording } from '@formwright/messages';
import { createSession, type Host, type PrefillRecord, type SavedDraft, type Session } from '@formwright/session';
import { themeCss } from '@formwright/theme';
import { type CSSResult, html, LitElement, type PropertyDeclarations, type PropertyValues, unsafeCSS } from 'lit';
import { type Context, createContext } from './context.ts';
import { emitter } from './events.ts';
import { framePart } from './frame/frame.ts';
import { live } from './live.ts';
import { adoptTheme } from './adopt-theme.ts';
import { UnsupportedProfileError } from './unsupported-profile-error.ts';

const theme: CSSResult = unsafeCSS(themeCss);

/**
 * `<formwright-form>`: one person filling in one compiled form. Give it either a `session` made by the page, or `form` and
 * `facts` and what else a session takes; a change of any of these begins a new session, but a new `record` is handed to
 * the running one. Drawn in a shadow root with the theme adopted; with the attribute `light-dom` (set before it is
 * connected) below the element itself. Events: see `FormwrightEvents`.
 * @throws UnsupportedProfileError for a profile that is not drawn yet.
 */
export class FormwrightForm extends LitElement {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    facts: { attribute: false },
    host: { attribute: false },
    saved: { attribute: false },
    record: { attribute: false },
    words: { attribute: false },
    wording: { attribute: false },
    session: { attribute: false },
    profile: { type: String },
  };

  static override styles: CSSResult = theme;

  declare form: CompiledForm | undefined;
  declare facts: Facts | undefined;
  declare host: Host | undefined;
  declare saved: SavedDraft | undefined;
  declare record: PrefillRecord | undefined;
  /** The host's own values of words in curly brackets. */
  declare words: { readonly [name: string]: string } | undefined;
  /** The renderer's own words: English, unless given. */
  declare wording: Wording | undefined;
  declare session: Session | undefined;
  /** `portal`: list of pages, percent, asterisk. */
  declare profile: 'portal';

  /** What is drawn now. */
  #context: Context | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.hasAttribute('light-dom') ? this : super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.renderRoot === this) adoptTheme(this.getRootNode(), theme);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.profile && this.profile !== 'portal') throw new UnsupportedProfileError(this.profile);
    const { record } = this;
    const running = this.#context?.session;
    if (running && record && changed.size === 1 && changed.has('record')) return running.refresh(record);
    const session = this.session ?? this.#newSession();
    if (session && session !== running) this.#context = createContext(session, this.renderRoot as ParentNode & Node, emitter(this));
  }

  protected override render(): unknown {
    return this.#context ? html`${live(framePart, this.#context)}` : undefined;
  }

  #newSession(): Session | undefined {
    const { form, facts, host, saved, record, words, wording } = this;
    if (!form || !facts) return undefined;
    return createSession({
      form, facts,
      ...(host && { host }), ...(saved && { saved }), ...(record && { record }), ...(words && { words }), ...(wording && { wording }),
    });
  }
}
