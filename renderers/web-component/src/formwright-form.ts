import { english, type Wording } from '@formwright/messages';
import type { CompiledForm, Facts } from '@formwright/model';
import { createSession, type Host, type PrefillRecord, type SavedDraft, type Session, type SessionOptions } from '@formwright/session';
import { render, type RootPart } from 'lit/html.js';
import { adoptTheme } from './adopt-theme.ts';
import { createContext } from './context.ts';
import { emitter } from './events.ts';
import { framePart } from './frame/frame.ts';
import { live } from './live.ts';
import { UnsupportedProfileError } from './unsupported-profile-error.ts';

/** What a page may give the element. */
interface Given {
  form: CompiledForm | undefined;
  facts: Facts | undefined;
  host: Host | undefined;
  saved: SavedDraft | undefined;
  record: PrefillRecord | undefined;
  /** The host's own values of words in curly brackets. */
  words: { readonly [name: string]: string } | undefined;
  /** The renderer's own words: English, unless given. */
  wording: Wording | undefined;
  session: Session | undefined;
  /** `portal` (the default): list of pages, percent, asterisk. `govuk`: list of tasks, '(optional)'. Of a `session`, its `wording` decides. */
  profile: string | undefined;
}

const PROPERTIES: readonly (keyof Given)[] = ['form', 'facts', 'host', 'saved', 'record', 'words', 'wording', 'session', 'profile'];

/**
 * `<formwright-form>`: one person filling in one compiled form. Give it either a `session` made by the page, or `form` and
 * `facts` and what else a session takes; a change of any of these begins a new session, but a new `record` is handed to
 * the running one. Drawn in a shadow root with the theme adopted; with the attribute `light-dom` (set before it is
 * connected) below the element itself. Events: see `FormwrightEvents`.
 *
 * A plain element around lit-html: LitElement's own properties and styles would be a tenth of what a council's page loads.
 * @throws UnsupportedProfileError, through `updateComplete`, for a profile that there is not.
 */
export class FormwrightForm extends HTMLElement implements Given {
  static readonly observedAttributes: readonly string[] = ['profile'];

  declare form: CompiledForm | undefined;
  declare facts: Facts | undefined;
  declare host: Host | undefined;
  declare saved: SavedDraft | undefined;
  declare record: PrefillRecord | undefined;
  declare words: { readonly [name: string]: string } | undefined;
  declare wording: Wording | undefined;
  declare session: Session | undefined;
  declare profile: string | undefined;

  /** Settled once what was given last is drawn. */
  updateComplete: Promise<void> = Promise.resolve();

  readonly #given: Partial<Record<keyof Given, unknown>> = {};
  readonly #changed = new Set<keyof Given>();
  #requests = 0;
  #running: Session | undefined;
  #drawn: RootPart | undefined;
  #unmark: (() => void) | undefined;

  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        get(this: FormwrightForm) {
          return this.#given[name];
        },
        set(this: FormwrightForm, value: unknown) {
          if (this.#given[name] === value) return;
          this.#given[name] = value;
          this.#changed.add(name);
          this.#request();
        },
      });
    }
  }

  constructor() {
    super();
    // What was set before the element was known to the page stands in the way of the accessors.
    for (const name of PROPERTIES) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (early && Reflect.deleteProperty(this, name)) Reflect.set(this, name, early.value);
    }
  }

  /** Where the form is drawn: the shadow root, or the element itself. */
  get renderRoot(): ShadowRoot | this {
    return this.shadowRoot ?? this;
  }

  connectedCallback(): void {
    if (!this.shadowRoot && !this.hasAttribute('light-dom')) this.attachShadow({ mode: 'open' });
    adoptTheme(this.shadowRoot ?? this.getRootNode());
    this.#drawn?.setConnected(true);
    this.#request();
  }

  disconnectedCallback(): void {
    this.#drawn?.setConnected(false);
  }

  attributeChangedCallback(_name: string, _before: string | null, profile: string | null): void {
    this.profile = profile ?? undefined;
  }

  /** Draws after all that is given in one task. */
  #request(): void {
    const number = ++this.#requests;
    const before = this.updateComplete.catch(() => undefined);
    this.updateComplete = (async () => {
      await before;
      if (number === this.#requests) await this.#update();
    })();
  }

  async #update(): Promise<void> {
    if (!this.isConnected || this.#changed.size === 0) return;
    const changed = [...this.#changed];
    this.#changed.clear();
    if (this.profile && this.profile !== 'portal' && this.profile !== 'govuk') throw new UnsupportedProfileError(this.profile);
    if (this.#running && changed.every((name) => name === 'record')) {
      if (this.record) this.#running.refresh(this.record);
      return;
    }
    const session = this.session ?? (await this.#begin(changed));
    if (!session || session === this.#running) return;
    this.#running = session;
    this.#drawn = render(live(framePart, createContext(session, this.renderRoot, emitter(this))), this.renderRoot);
    void this.#markEnglish(session);
  }

  /** What of a form in Welsh is English still is marked; only such a form loads what that takes. */
  async #markEnglish({ model }: Session): Promise<void> {
    this.#unmark?.();
    const { untranslated: texts, language } = model;
    if (!texts) return;
    const { markEnglish } = await import('@formwright/messages/mark-english');
    this.#unmark = markEnglish(this.renderRoot, { texts, language });
  }

  /** Begins a session of what was given. In another profile the one that is running goes on. */
  async #begin(changed: readonly (keyof Given)[]): Promise<Session | undefined> {
    const { form, facts, profile, wording = english, saved } = this;
    if (!form || !facts) return undefined;
    const words = profile === 'govuk' ? (await import('@formwright/messages/govuk')).govuk(wording) : wording;
    const left = changed.every((name) => name === 'profile') ? this.#running?.draft() : undefined;
    // What was not given is `undefined` or absent, which is the same to a session.
    return createSession({ ...this.#given, wording: words, saved: left ?? saved } as SessionOptions);
  }
}
