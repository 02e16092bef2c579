import { govuk } from '@formwright/messages/govuk';
import { pathOf, type CompiledForm } from '@formwright/model';
import { createSession, domId, type Host, type Session } from '@formwright/session';
import { listen, post, type FromPreview, type Shown, type ToPreview } from '../messages.ts';
import { keepPlace } from './keep-place.ts';
import { loadForm, wordings } from './in-language.ts';

/** One renderer, as the preview needs it. */
export interface Drawing {
  /** Draws a session in place of the one before. Done once it is on the page. */
  draw(session: Session, shown: Shown): Promise<void> | void;
  /** Where ids are looked up: a shadow root, or the document. */
  root(): Document | ShadowRoot;
}

/** Starts a preview of forms that can be filled in: shows what the desk asks for, and tells it what is answered. */
export function startPreview(drawing: Drawing): void {
  const tell = (message: FromPreview): void => post(parent, message);
  const now: { session?: Session; shown?: Shown; told?: unknown } = {};

  const open = async (session: Session, shown: Shown, keep: boolean): Promise<void> => {
    const back = keep ? keepPlace(drawing.root()) : () => scrollTo(0, 0);
    now.session = session;
    now.shown = shown;
    await drawing.draw(session, shown);
    back();
    tellDraft();
  };

  const show = async (shown: Shown, keep: boolean): Promise<void> => {
    const form = await loadForm(shown.address, shown.language);
    const saved = keep ? (now.session?.draft() ?? shown.draft) : shown.draft;
    const session = createSession({
      form, facts: shown.facts, host: previewHost(form), wording: shown.profile === 'govuk' ? govuk(wordings[shown.language]) : wordings[shown.language], ...(saved && { saved }), ...(shown.record && { record: shown.record }),
    });
    await open(session, shown, keep);
    tell({ kind: 'drawn', address: shown.address, at: Date.now() });
  };

  const goTo = async (path: string): Promise<void> => {
    const { session, shown } = now;
    if (!session || !shown) return;
    const page = path.split('/')[1] ?? '';
    session.goTo(page);
    if (session.view().page.name !== page) {
      // A stop stands before it, which bars people and not the designer.
      const form = await loadForm(shown.address, shown.language);
      const saved = { ...session.draft(), page };
      await open(createSession({ form, facts: shown.facts, host: previewHost(form), wording: wordings[shown.language], saved }), shown, false);
    }
    requestAnimationFrame(() => setTimeout(() => focusOn(drawing.root(), path)));
  };

  // The session tells of views, not of each answer: what a person does to the page may have changed one.
  const tellDraft = (): void => {
    const draft = now.session?.draft();
    if (!draft || draft === now.told) return;
    now.told = draft;
    tell({ kind: 'draft', draft });
  };
  for (const event of ['input', 'change', 'click', 'keyup', 'submit']) addEventListener(event, () => setTimeout(tellDraft));

  addEventListener('focusin', (event) => {
    const at = event.composedPath().find((target): target is HTMLElement => target instanceof HTMLElement && target.dataset['pointer'] !== undefined);
    if (at?.dataset['pointer']) tell({ kind: 'at', pointer: at.dataset['pointer'] });
  });

  listen(() => parent, (heard) => {
    const message = heard as ToPreview;
    const done = message.kind === 'show' ? show(message.shown, message.keep) : goTo(message.path);
    done.catch((error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }));
  });
  tell({ kind: 'ready' });
}

/** Saving and submitting can be tried; nothing leaves the desk. */
function previewHost({ model }: CompiledForm): Host {
  return {
    save: () => Promise.resolve({}),
    submit: () => Promise.resolve({ reference: model.reference.replaceAll('X', '0') }),
  };
}

/** Moves the focus to a node, or the first entry's, with its label in view. */
function focusOn(root: Document | ShadowRoot, path: string): void {
  const pointer = path.replaceAll('*', '0');
  const target = root.getElementById(domId(pointer)) ?? [...root.querySelectorAll<HTMLElement>('[data-pointer]')].find(({ dataset }) => pathOf(dataset['pointer'] ?? '') === path);
  if (!target) return;
  const around = target.closest('[data-pointer]') ?? target;
  around.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
