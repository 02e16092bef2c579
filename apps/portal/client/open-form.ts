import type { PageData } from '@formwright/portal';
import { createSession, type Host, type SavedDraft, type Session } from '@formwright/session';
import { followAddress } from '@formwright/session/address';
import { inLanguage, type Language } from './in-language.ts';
import { hideSaved, keepInAddressBar, linkInLanguage, showAround, showSaved } from './around-form.ts';
import { nameDocument } from './name-document.ts';
import { nowInLondon } from './now-in-london.ts';
import { portalHost } from './host/portal-host.ts';

/**
 * Opens and draws the page's form. Draws it again, with the same answers and on the same page, whenever the person
 * chooses the other language. Loads the code of this form only, in one language.
 */
export async function openForm(draw: (session: Session) => void): Promise<void> {
  const data = readPageData();
  const { form: id, recordName, draft, window, savedBy, around, profile } = data;
  const state: {
    language: Language;
    leaving?: string;
    session?: Session;
    unfollow?: () => void;
    carried: boolean;
    left: boolean;
  } = {
    language: data.language,
    carried: false,
    left: false,
  };
  const portal = portalHost({
    form: id,
    window,
    ...(savedBy === undefined ? {} : { savedBy }),
    ...(draft === undefined ? {} : { draft }),
    ...(recordName === undefined ? {} : { recordName }),
    onDraft: (draft) => {
      keepInAddressBar(draft);
      showSaved(draft, state.language);
    },
    onDraftOver: hideSaved,
    onLeft(how) {
      const list = document.querySelector<HTMLAnchorElement>('#home')?.href ?? '/';
      state.left = true;
      if (how === 'closed') location.assign(list);
      // Back would lead to a form that is no longer there.
      else location.replace(list);
    },
    onSubmitted: (page) => (state.leaving = linkInLanguage(page, state.language)),
  });

  // Once: the form's view changes again after a submission, and a second navigation would break off the first.
  const leave = (): void => {
    const { leaving } = state;
    if (leaving === undefined) return;
    delete state.leaving;
    // `replace`, because Back would lead to a form that has been submitted.
    location.replace(leaving);
  };

  const begin = async (language: Language, saved: SavedDraft | undefined): Promise<void> => {
    const { form, wording, said } = await inLanguage(id, { language, profile });
    const session = createSession({
      form,
      wording,
      facts: { ...data.facts, now: nowInLondon },
      host: saidIn(portal, said),
      ...(state.session ? {} : { record: data.record }),
      ...(saved === undefined ? {} : { saved }),
    });
    // Changes that were unsaved in one language are still unsaved in the other.
    state.carried = state.session !== undefined && (state.carried || state.session.view().unsaved);
    Object.assign(state, { language, session });
    session.subscribe('form', () => {
      const { kind } = session.view().activity;
      if (kind === 'saved') state.carried = false;
      if (kind === 'submitted') leave();
    });
    nameDocument(session);
    state.unfollow?.();
    state.unfollow = followAddress(session, '#');
    draw(session);
  };

  await begin(state.language, data.saved);
  addEventListener('beforeunload', (event) => {
    const view = state.session?.view();
    if (view && !state.left && (view.unsaved || state.carried) && view.activity.kind !== 'submitted')
      event.preventDefault();
  });
  // If the browser kept the page, the person may be back.
  addEventListener('pageshow', () => (state.left = false));
  document.getElementById('skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    state.session?.focusOn('');
  });
  if (around) {
    document.getElementById('language')?.addEventListener('click', (event) => {
      const kind = state.session?.view().activity.kind;
      event.preventDefault();
      // While the host is saving or submitting, the language cannot change.
      if (kind === 'saving' || kind === 'submitting') return;
      const language = state.language === 'en' ? 'cy' : 'en';
      void begin(language, state.session?.draft()).then(() => showAround(around[language], language));
    });
  }
}

/** Returns a host whose refusals are worded in a language. */
function saidIn(host: Host, said: <Done>(work: Promise<Done>) => Promise<Done>): Host {
  const { attach, cancel } = host;
  return {
    ...host,
    get autosave() {
      return host.autosave;
    },
    save: (saved) => said(host.save(saved)),
    submit: (saved) => said(host.submit(saved)),
    ...(cancel && { cancel: () => said(cancel()) }),
    ...(attach && { attach: (file, options) => said(attach(file, options)) }),
  };
}

function readPageData(): PageData {
  return JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PageData;
}
