import { english, type Wording } from '@formwright/messages';
import type { CompiledForm, Facts } from '@formwright/model';
import {
  createSession,
  freePrefix,
  type Host,
  type Notes,
  type PrefillRecord,
  type SavedDraft,
  type Session,
  type SessionOptions,
  warn,
} from '@formwright/session';
import type { AddressBase } from '@formwright/session/address';
import { halt, type Living, type Place, placeIn, put } from './html/place.ts';
import { adoptTheme } from './adopt-theme.ts';
import { createContext, isJoined } from './context.ts';
import { formPart } from './around/form-part.ts';
import { drawChild } from './nodes/children.ts';
import { live } from './live.ts';
import { UnsupportedProfileError } from './unsupported-profile-error.ts';

/** Loads the texts of warnings, so that only a page with mistakes fetches them. */
const words = async (): Promise<typeof import('./warnings.ts')> => import('./warnings.ts');

/** A server has no `HTMLElement`, but must be able to import this module. */
const Element: typeof HTMLElement = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** The properties that a page can set. */
interface Given {
  /** The built form. Not called `form`, because frameworks use that name for the form that owns a control. */
  compiled: CompiledForm | undefined;
  facts: Facts | undefined;
  host: Host | undefined;
  saved: SavedDraft | undefined;
  record: PrefillRecord | undefined;
  /** What the person must be told now (`SessionOptions.warning`). */
  warning: string | undefined;
  /** Why the form was returned to this person, and comments at its questions. */
  notes: Notes | undefined;
  /** The host's values for words in curly brackets. */
  words: { readonly [name: string]: string } | undefined;
  /** The renderer's own words. The default is English. */
  wording: Wording | undefined;
  session: Session | undefined;
  /**
   * `portal` (the default): list of pages, percentage, asterisk. `govuk`: list of tasks, '(optional)'. If `session` is
   * set, the session's `wording` decides instead.
   */
  profile: string | undefined;
  /** What stands before a screen's place in the address (`followAddress`). Absent: the address stays as it is. */
  address: string | undefined;
}

const PROPERTIES: readonly (keyof Given)[] = [
  'compiled',
  'facts',
  'host',
  'saved',
  'record',
  'warning',
  'notes',
  'words',
  'wording',
  'session',
  'profile',
  'address',
];

/**
 * `<formwright-form>`: one person filling in one compiled form. Set either a `session` that the page created, or
 * `compiled`, `facts` and the other options of a session, in any order and at any time. No answer is lost when they
 * change (`Session.setOptions`). The form is drawn with the theme in a shadow root, or in the element itself if it has
 * the attribute `light-dom` before it is connected. The module can be imported on a server. Events: `FormwrightEvents`.
 *
 * It is a plain element, and its templates are drawn by `html/`, because a council's page would load three times as much
 * with lit-html.
 * @throws UnsupportedProfileError, through `updateComplete`, if the profile is unknown.
 */
export class FormwrightForm extends Element implements Given {
  static readonly formAssociated = true;
  static readonly observedAttributes: readonly string[] = ['profile', 'address'];

  declare compiled: CompiledForm | undefined;
  declare facts: Facts | undefined;
  declare host: Host | undefined;
  declare saved: SavedDraft | undefined;
  declare record: PrefillRecord | undefined;
  declare warning: string | undefined;
  declare notes: Notes | undefined;
  declare words: { readonly [name: string]: string } | undefined;
  declare wording: Wording | undefined;
  declare session: Session | undefined;
  declare profile: string | undefined;
  declare address: string | undefined;

  /** Set while a form is on its way, so that nobody is told that it is missing. */
  declare protected waits: boolean | undefined;

  /** Settles when the latest properties are drawn. */
  updateComplete: Promise<void> = Promise.resolve();

  readonly #internals: ElementInternals;
  readonly #given: Partial<Record<keyof Given, unknown>> = {};
  readonly #changed = new Set<keyof Given>();
  #requests = 0;
  /** The session that is drawn. `#edition` is its edition at that time. */
  #running: Session | undefined;
  #edition = 0;
  #prefix = 'fw';
  /** Made from the page's properties. */
  #own: Session | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;
  /** Where the form is drawn, and what is drawn there. */
  #place: Place | undefined;
  #drawn: Living | undefined;
  #unmark: (() => void) | undefined;
  /** What is in step with the address, and what stops that. */
  #following: { readonly followed?: { session: Session | undefined; address: string | undefined }; stop?: () => void } =
    {};

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
    this.#internals = this.attachInternals();
    // Properties set before the element was defined shadow the accessors.
    for (const name of PROPERTIES) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (early && Reflect.deleteProperty(this, name)) Reflect.set(this, name, early.value);
    }
  }

  /** The draft as it is now; undefined until a form is drawn. */
  get value(): SavedDraft | undefined {
    return this.#running?.draft();
  }

  /** Where the form is drawn: the shadow root, or the element itself. */
  get renderRoot(): ShadowRoot | this {
    return this.shadowRoot ?? this;
  }

  connectedCallback(): void {
    if (!this.shadowRoot && !this.hasAttribute('light-dom')) this.attachShadow({ mode: 'open' });
    adoptTheme(this.shadowRoot ?? this.getRootNode());
    if (this.#place) put(this.#place, this.#drawn);
    this.#request();
  }

  disconnectedCallback(): void {
    if (this.#place) halt(this.#place);
    void this.#follow(undefined);
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    this[name as 'profile' | 'address'] = value ?? undefined;
  }

  /** The page's own form, in which the element is, was reset: it begins again with `saved`. */
  formResetCallback(): void {
    this.#own = undefined;
    this.#changed.add('saved');
    this.#request();
  }

  /** The browser restores what was in the page's own form. */
  formStateRestoreCallback(state: string): void {
    this.saved ??= JSON.parse(state) as SavedDraft;
  }

  /** The element was disabled or enabled, or the fieldset around it. */
  formDisabledCallback(): void {
    this.dispatchEvent(new Event('formwright-disabled'));
  }

  /** Draws once for all properties that are set in one task. */
  #request(): void {
    const number = ++this.#requests;
    const before = this.updateComplete.catch(() => undefined);
    this.updateComplete = (async () => {
      await before;
      if (number === this.#requests) await this.#update();
    })();
  }

  async #update(): Promise<void> {
    if (!this.isConnected) return;
    const { profile } = this;
    if (profile && profile !== 'portal' && profile !== 'govuk') throw new UnsupportedProfileError(profile);
    const session = this.#chosen(await this.#ownSession());
    if (!session) return this.#ask();
    if (session !== this.#running || session.view().edition !== this.#edition || this.#isTaken(this.#prefix))
      this.#draw(session);
    return this.#follow(session);
  }

  /** The page's session, or the element's own. */
  #chosen(own: Session | undefined): Session | undefined {
    const { session } = this;
    if (!session || session === this.#running || own !== this.#running || !own?.view().unsaved) return session ?? own;
    warn('session', words);
    return own;
  }

  /** Returns true if another form on the page has the id. A shadow root has ids of its own. */
  #isTaken(id: string): boolean {
    const other = (this.renderRoot.getRootNode() as Document | ShadowRoot).getElementById(id);
    return other !== null && !this.renderRoot.contains(other);
  }

  /** Warns the page's developer why nothing is drawn, after the page has had time to set the properties. */
  #ask(): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => {
      if (this.isConnected && !this.#running && !this.waits) warn(`no ${this.compiled ? 'facts' : 'compiled'}`, words);
    }, 2000);
  }

  #draw(session: Session): void {
    this.#running = session;
    this.#edition = session.view().edition;
    this.#prefix = freePrefix('fw', (id) => this.#isTaken(id));
    const context = createContext(session, this.renderRoot, {
      prefix: this.#prefix,
      draw: drawChild,
      element: this,
      internals: this.#internals,
      redraw: () => this.#draw(session),
    });
    this.#drawn = live(formPart, context);
    put((this.#place ??= placeIn(this.renderRoot)), this.#drawn);
    void this.#markEnglish(session);
  }

  /** Keeps the page's address in step with the screen. Only a form with addresses loads the code for it. */
  async #follow(session: Session | undefined): Promise<void> {
    const { address } = this;
    const { followed } = this.#following;
    if (followed?.session === session && followed?.address === address) return;
    this.#following.stop?.();
    this.#following = { followed: { session, address } };
    if (!session || !address) return;
    const own = this.#following;
    const { followAddress } = await import('@formwright/session/address');
    if (own === this.#following) own.stop = followAddress(session, address as AddressBase);
  }

  /** Marks the texts of a Welsh form that are still in English. Only a partly translated form loads the code for it. */
  async #markEnglish({ model }: Session): Promise<void> {
    this.#unmark?.();
    const { untranslated: texts, language } = model;
    if (!texts) return;
    const { markEnglish } = await import('@formwright/messages/mark-english');
    this.#unmark = markEnglish(this.renderRoot, { texts, language });
  }

  /** Starts a session from the page's properties, or hands them to the one that has started. */
  async #ownSession(): Promise<Session | undefined> {
    const { compiled: form, facts, profile, wording = english } = this;
    if (this.#changed.size === 0 || !form || !facts) return this.#own;
    this.#changed.clear();
    const words = profile === 'govuk' ? (await import('@formwright/messages/govuk')).govuk(wording) : wording;
    // A property that is not set is `undefined` or absent. A session treats both alike.
    const options = {
      ...this.#given,
      form,
      // Without a host, the page's own form is sent.
      wording: isJoined(this.#internals, this) ? { ...words, noHost: '' } : words,
    } as SessionOptions;
    if (this.#own) await this.#own.setOptions(options);
    else this.#own = createSession(options);
    return this.#own;
  }
}
