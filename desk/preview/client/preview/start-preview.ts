import { govuk } from '@formwright/messages/govuk';
import { pathOf } from '@formwright/model';
import { createSession, domId, migrateDraft, type SavedDraft, type Session } from '@formwright/session';
import { listen, post, type FromPreview, type Shown, type ToPreview } from '../messages.ts';
import { loadForm, wordings } from './in-language.ts';
import { nowInLondon } from '../shell/today.ts';
import { keepPlace } from './keep-place.ts';
import { previewHost } from './preview-host.ts';

/** What the preview needs from a renderer. */
export interface Drawing {
  /** Draws a session in place of the previous one. Resolves once it is on the page. */
  draw(session: Session, shown: Shown): Promise<void> | void;
  /** Returns where ids are looked up: a shadow root, or the document. */
  root(): Document | ShadowRoot;
}

/** Starts a preview in which forms can be filled in. It shows what the desk requests, and reports the answers to it. */
export function startPreview(drawing: Drawing): void {
  const send = (message: FromPreview): void => post(parent, message);
  const now: { session?: Session; shown?: Shown; sent?: unknown } = {};

  const open = async (session: Session, shown: Shown, keep: boolean): Promise<void> => {
    const back = keep ? keepPlace(drawing.root()) : () => scrollTo(0, 0);
    now.session = session;
    now.shown = shown;
    await drawing.draw(session, shown);
    back();
    sendDraft();
  };

  /** Opens a session. A draft of the previous version is migrated, as when a person opens an older draft. */
  const begin = async (
    { address, language, profile, facts, record }: Shown,
    saved: SavedDraft | undefined,
  ): Promise<Session> => {
    const form = await loadForm(address, language);
    return createSession({
      form,
      facts: { now: nowInLondon, ...facts },
      host: previewHost(form),
      wording: profile === 'govuk' ? govuk(wordings[language]) : wordings[language],
      ...(saved && { saved: migrateDraft(form.model, saved) }),
      ...(record && { record }),
    });
  };

  const show = async (shown: Shown, keep: boolean): Promise<void> => {
    const saved = keep ? now.session?.draft() : undefined;
    await open(await begin(shown, saved ?? shown.draft), shown, keep);
    send({ kind: 'drawn', address: shown.address, at: Date.now() });
  };

  const goTo = async (path: string): Promise<void> => {
    const { session, shown } = now;
    if (!session || !shown) return;
    const [, page = ''] = path.split('/');
    session.goTo(path.replaceAll('*', '0'));
    // A stop before the page blocks people, but not the designer.
    if (session.view().page.name !== page) await open(await begin(shown, { ...session.draft(), page }), shown, false);
    requestAnimationFrame(() => setTimeout(() => focusOn(drawing.root(), path)));
  };

  // The session reports changed views, not each answer, so look for a changed answer after each event.
  const sendDraft = (): void => {
    const draft = now.session?.draft();
    if (!draft || draft === now.sent) return;
    now.sent = draft;
    send({ kind: 'draft', draft });
  };
  for (const event of ['input', 'change', 'click', 'keyup', 'submit'])
    addEventListener(event, () => setTimeout(sendDraft));

  addEventListener('focusin', (event) => {
    const at = event
      .composedPath()
      .find(
        (target): target is HTMLElement => target instanceof HTMLElement && target.dataset['pointer'] !== undefined,
      );
    if (at?.dataset['pointer']) send({ kind: 'at', pointer: at.dataset['pointer'] });
  });

  listen(
    () => parent,
    (heard) => {
      const message = heard as ToPreview;
      const done = message.kind === 'show' ? show(message.shown, message.keep) : goTo(message.path);
      done.catch((error: unknown) =>
        send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
      );
    },
  );
  send({ kind: 'ready' });
}

/** Moves the focus to a node, in a repeat to that of the first entry, with its label in view. */
function focusOn(root: Document | ShadowRoot, path: string): void {
  const pointer = path.replaceAll('*', '0');
  const prefix = root.querySelector('.formwright')?.id ?? '';
  const target =
    root.getElementById(domId(pointer, prefix)) ??
    [...root.querySelectorAll<HTMLElement>('[data-pointer]')].find(
      ({ dataset }) => pathOf(dataset['pointer'] ?? '') === path,
    );
  if (!target) return;
  const around = target.closest('[data-pointer]') ?? target;
  around.scrollIntoView({ block: around.clientHeight < innerHeight ? 'center' : 'start' });
  target.focus({ preventScroll: true });
}
