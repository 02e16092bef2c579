import type { PageData } from '@formwright/portal';
import { createSession, type Host, type Session, type SessionOptions } from '@formwright/session';
import { followAddress } from '@formwright/session/address';
import { inLanguage, type Language } from './in-language.ts';
import { hideSaved, keepInAddressBar, linkInLanguage, showAround, showSaved } from './around-form.ts';
import { accountHost } from './host/account-host.ts';
import { keepAcrossSignIn } from './keep-across-sign-in.ts';
import { nameDocument } from './name-document.ts';
import { nowInLondon } from './now-in-london.ts';
import { portalHost } from './host/portal-host.ts';

/**
 * Opens and draws the page's form. Whenever the person chooses the other language, the same session continues in it, so
 * that what is not saved yet stays so. Loads the code of this form only, in one language.
 */
export async function openForm(draw: (session: Session) => void): Promise<void> {
  const data = readPageData();
  const { form: id, recordName, draft, window, savedBy, around, profile, account } = data;
  const state: {
    language: Language;
    leaving?: string;
    /** Public id of the draft. */
    draft: string | undefined;
    left: boolean;
  } = {
    language: data.language,
    draft,
    left: false,
  };
  const keeping = portalHost({
    form: id,
    window,
    ...(savedBy === undefined ? {} : { savedBy }),
    ...(draft === undefined ? {} : { draft }),
    ...(recordName === undefined ? {} : { recordName }),
    onDraft: (draft) => {
      state.draft = draft;
      keepInAddressBar(draft);
      showSaved(draft, state.language);
    },
    onDraftOver: hideSaved,
    onLeft(how) {
      const home = document.querySelector<HTMLAnchorElement>('#home')?.href ?? '/';
      state.left = true;
      if (how === 'closed') location.assign(home);
      // Back would lead to a form that is no longer there.
      else location.replace(home);
    },
    onSubmitted: (page) => (state.leaving = linkInLanguage(page, state.language)),
  });

  const portal = account
    ? accountHost(account, (next) => (state.leaving = linkInLanguage(next, state.language)))
    : keeping;

  // Once: the form's view changes again after a submission, and a second navigation would break off the first.
  const leave = (): void => {
    const { leaving } = state;
    if (leaving === undefined) return;
    delete state.leaving;
    // `replace`, because Back would lead to a form that has been submitted.
    location.replace(leaving);
  };

  const inOptions = async (language: Language): Promise<SessionOptions> => {
    const { form, wording, said } = await inLanguage(id, { language, profile });
    return {
      form,
      wording: account ? { ...wording, save: '', print: '', submit: account.submit } : wording,
      facts: { ...data.facts, now: nowInLondon },
      host: saidIn(portal, said),
      record: data.record,
    };
  };

  const session = createSession({
    ...(await inOptions(state.language)),
    ...(data.saved && { saved: data.saved }),
  });
  session.subscribe('form', () => {
    if (session.view().activity.kind === 'submitted') leave();
  });
  nameDocument(session, account?.step);
  followAddress(session, '#');
  if (!account) keepAcrossSignIn(session, () => state.draft);
  draw(session);

  const speak = async (language: Language): Promise<void> => {
    const options = await inOptions(language);
    state.language = language;
    await session.setOptions(options);
    if (around) showAround(around[language], language);
  };

  addEventListener('beforeunload', (event) => {
    const { unsaved, activity } = session.view();
    if (unsaved && !account && !state.left && activity.kind !== 'submitted') event.preventDefault();
  });
  // If the browser kept the page, the person may be back.
  addEventListener('pageshow', () => (state.left = false));
  document.getElementById('skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    session.focusOn('');
  });
  if (around) {
    document.getElementById('language')?.addEventListener('click', (event) => {
      const { kind } = session.view().activity;
      event.preventDefault();
      // While the host is saving or submitting, the language cannot change.
      if (kind === 'saving' || kind === 'submitting') return;
      void speak(state.language === 'en' ? 'cy' : 'en');
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
