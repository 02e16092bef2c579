import type { Pointer } from '@formwright/model';
import type { LookupOption, Session } from '@formwright/session';
import { pointerNamed, reach } from '@formwright/session/requests';
import { uploadsOf } from '@formwright/session/uploads';
import { addressOf, begin, type Drawing } from './draw/drawing.ts';
import { drawnFields, drawnNodes } from './draw/drawn-nodes.ts';
import { formView, type Sending } from './draw/form.ts';
import { nodeOf } from './draw/nodes.ts';
import { render } from './draw/render.ts';
import { lookUp, noteUnlisted } from './receive/look-up.ts';
import { isOnward, press } from './receive/press.ts';
import { comeSince, readAnswers, shownOn } from './receive/read-answers.ts';
import { widgets } from './widgets/index.ts';

/** Where a page is, and what is sent with it. */
export interface PageOptions {
  /** The address of the form. It may have a query; names in it other than `at` and `led` are the host's own. */
  readonly address: string;
  /** The query of the address that was asked for. It says which screen: no answer is ever in it. */
  readonly query?: URLSearchParams;
  /** What the page sends besides its answers, such as a token against forged requests. */
  readonly hidden?: { readonly [name: string]: string };
  /** The id of the form, with which all its ids begin. Default: `fw`. */
  readonly prefix?: string;
}

/** One page of a form, for one request. */
export interface HtmlPage {
  /** Returns the page as HTML: an element to put into the page of the host, which has the style sheet of the theme. */
  html(): string;
  /**
   * Reads what a page has sent into the session, and does what its button says. Waits for the host. Returns the address to
   * go to with 303, or undefined if the page is to be drawn again, because something on it needs the person: what is
   * wrong, what has come because of an answer, a question, or what the host says. Keep the session's draft either way,
   * unless it was submitted. Never rejects.
   */
  receive(data: FormData): Promise<string | undefined>;
}

/**
 * Opens the page of a form that a request asks for, for a person whose browser runs no scripts. The session is one for this
 * request, with the draft as it was stored last.
 * @example openPage(session, { address: '/apply', query: new URL(request.url).searchParams }).html()
 */
export function openPage(session: Session, options: PageOptions): HtmlPage {
  const { address, query = new URLSearchParams(), hidden = {}, prefix = 'fw' } = options;
  const led = query.get('led') ?? undefined;
  let found: ReadonlyMap<Pointer, readonly LookupOption[]> = new Map();
  let come: readonly string[] = [];
  let failed: Sending['failed'] = 'save';
  goTo(session, led, query.get('at') ?? undefined);
  // A session moves the focus for whoever follows it.
  session.subscribe('form', () => undefined);
  const { turn: turnBefore } = session.view().focus;

  const drawing = (): Drawing => begin(session, { prefix, address, found, widgets, nodeOf });
  const here = (led: Pointer | undefined): string =>
    addressOf({ address }, led === undefined ? { at: session.view().place } : { led });

  /** Returns the id of what takes the focus, if the session has moved it. */
  function focused(html: string): string | undefined {
    if (come.length > 0) return `${prefix}_more`;
    const { turn, ids } = session.view().focus;
    if (turn === turnBefore) return undefined;
    return ids.map((id) => prefix + id).find((id) => html.includes(`id="${id}"`));
  }

  function draw(): string {
    return render(formView(drawing(), { action: here(led), hidden, failed, come }));
  }

  return {
    html() {
      const drawn = draw();
      const id = focused(drawn);
      return id === undefined ? drawn : drawn.replace(`id="${id}"`, `id="${id}" autofocus`);
    },
    async receive(data) {
      const button = data.get('press');
      const pressed = typeof button === 'string' ? button : 'stay';
      const { screen, isLast, editor } = session.view();
      const before = shownOn(session);
      if (!(await readAnswers(session, data))) {
        // Saving says which answer is too large, and asks the host for nothing.
        await session.save();
        return undefined;
      }
      const [name = '', target = ''] = pressed.split(' ', 2);
      found = await lookUp(session, name === 'find' ? pointerNamed(session, target) : undefined);
      come = isOnward(pressed) ? comeSince(session, before) : [];
      const isFinding = name === 'find' || (isOnward(pressed) && found.size > 0);
      if (come.length > 0 || isFinding || hasRefusedFile(session)) return undefined;
      if (isOnward(pressed)) await noteUnlisted(session);
      if (name === 'submit' || name === 'cancel') failed = name;
      if (name === 'dialog') failed = 'cancel';
      await press(session, pressed);
      found = new Map();
      if (needsPerson(session, screen)) return undefined;
      const next = ledAfter(session, {
        led,
        pressed,
        wasAtEnd: isLast,
        isHere: session.view().screen === screen,
        hadEditor: editor !== undefined,
      });
      const id = focused(draw());
      return `${here(next)}${id === undefined || id === `${prefix}_heading` ? '' : `#${id}`}`;
    },
  };
}

/** Goes to a screen, and by a link from the end of the form: Next then leads back there. */
function goTo(session: Session, led: string | undefined, place: string | undefined): void {
  if (led !== undefined) {
    session.goToReview();
    if (session.view().body !== 'review') session.toMissing();
    session.follow(led);
  } else if (place !== undefined) reach(session, place);
}

interface Led {
  readonly led: Pointer | undefined;
  readonly pressed: string;
  /** Whether the person was where they submit. */
  readonly wasAtEnd: boolean;
  /** Whether the screen is still the same. */
  readonly isHere: boolean;
  readonly hadEditor: boolean;
}

/** Returns the link that the person has followed to the present screen, if Next leads back from there. */
function ledAfter(session: Session, { led, pressed, wasAtEnd, isHere, hadEditor }: Led): Pointer | undefined {
  const followed = /^follow (.*)/s.exec(pressed)?.[1];
  if (followed !== undefined && !isHere) return wasAtEnd ? pointerNamed(session, followed) : undefined;
  if (!isHere || led === undefined) return undefined;
  // Once the editor of an entry is closed, the link leads to its list.
  return hadEditor && !session.view().editor ? led.replace(/\/\d+(\/.*)?$/, '') : led;
}

/** Returns whether a screen has something that is not in the draft, and that the person must see now. */
function needsPerson(session: Session, before: string): boolean {
  const { activity, dialog, editor, errors, screen, listOpen } = session.view();
  return (
    activity.kind !== 'idle' ||
    dialog !== undefined ||
    listOpen ||
    editor?.question !== undefined ||
    (editor?.errors.length ?? 0) > 0 ||
    (errors.length > 0 && screen === before) ||
    asksToRemove(session)
  );
}

function asksToRemove(session: Session): boolean {
  return drawnNodes(session).some(
    ({ kind, pointer }) =>
      kind === 'repeat' && session.repeat(pointer).entries.some(({ question }) => question !== undefined),
  );
}

function hasRefusedFile(session: Session): boolean {
  return drawnFields(session).some(
    ({ widget, pointer }) => widget === 'attachments' && uploadsOf(session, pointer).view().uploads.length > 0,
  );
}
