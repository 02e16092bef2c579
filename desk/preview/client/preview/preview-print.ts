import { printDocument, renderHtml } from '@formwright/renderer-print/html';
import { migrateDraft } from '@formwright/session';
import { listen, post, type FromPreview, type Shown, type ToPreview } from '../messages.ts';
import { loadForm, wordings } from './in-language.ts';

const send = (message: FromPreview): void => post(parent, message);

// The renderer has escaped all text from the form and its answers, and nothing else here makes HTML from a string.
// Browsers without Trusted Types take the string itself.
const policy = window.trustedTypes?.createPolicy('formwright-paper', { createHTML: (html) => html });

async function show({ address, draft: given, facts, language }: Shown): Promise<void> {
  const form = await loadForm(address, language);
  const draft = given && migrateDraft(form.model, given);
  const document_ = printDocument({
    form,
    answers: draft?.answers ?? {},
    facts,
    wording: wordings[language],
    ...(draft && { prefilled: draft.prefilled }),
  });
  const html = renderHtml(document_, { stylesheet: '/assets/print.css' });
  const drawn = new DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, 'text/html');
  document.documentElement.lang = drawn.documentElement.lang;
  document.body.className = drawn.body.className;
  document.body.replaceChildren(...drawn.body.childNodes);
  if (draft) send({ kind: 'draft', draft });
  send({ kind: 'drawn', address, at: Date.now() });
}

listen(
  () => parent,
  (heard) => {
    const message = heard as ToPreview;
    if (message.kind !== 'show') return;
    show(message.shown).catch((error: unknown) =>
      send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  },
);
send({ kind: 'ready' });
