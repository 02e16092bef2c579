import type { FastifyInstance, FastifyReply } from 'fastify';
import { isObject, withWords } from '@formwright/runtime';
import { findDraft, migratedDraft } from '../api/find-draft.ts';
import type { BuiltForm } from '../forms/built-form.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn, type Spoken, spokenIn } from '../language.ts';
import {
  draftAddress,
  draftCopyAddress,
  draftPdfAddress,
  draftPrintAddress,
  inLanguage,
  submissionAddress,
  submissionCopyAddress,
  submissionPdfAddress,
  submissionPrintAddress,
} from '../links.ts';
import { type Box, boxes, boxesOfDrafts } from '../pdf/choices.ts';
import type { Portal } from '../portal.ts';
import { sendErrorPage } from './errors/send-error-page.ts';
import { withoutDraft } from './errors/without-draft.ts';
import { findSubmitted } from './find-submitted.ts';
import { plainFrame } from './frame/plain-frame.ts';
import { sendPage } from './frame/send-page.ts';
import { renderPage } from './frame/templates.ts';

interface Asked {
  readonly Params: { readonly token: string };
  readonly Querystring: { readonly lang?: unknown };
}

/** What a copy can be made of. */
interface Copied {
  readonly spoken: Spoken;
  readonly built: BuiltForm | undefined;
  readonly formId: string;
  readonly title: string;
  readonly pages: readonly { readonly name: string; readonly title: string }[];
  readonly boxes: readonly Box[];
  /** Addresses without a language. */
  readonly here: string;
  readonly print: string;
  readonly pdf: string;
  readonly back: string;
  readonly hasOther: boolean;
}

/** Adds the pages on which a person chooses what a copy has and how it looks. They need no scripts. */
export function addCopyPage(app: FastifyInstance, portal: Portal): void {
  app.get<Asked>('/submissions/:token/copy', ({ params: { token }, query: { lang } }, reply) => {
    const found = findSubmitted(portal, token, lang);
    if (typeof found === 'string') return sendErrorPage(reply, portal, found);
    const { stored, copy, languages } = found;
    return offer(portal, reply, {
      spoken: spokenIn(copy.language),
      built: portal.forms.get(stored.form),
      formId: stored.form,
      title: copy.title,
      pages: pagesIn(copy.document),
      boxes,
      here: submissionCopyAddress(token),
      print: submissionPrintAddress(token),
      pdf: submissionPdfAddress(token),
      back: submissionAddress(token),
      hasOther: languages.length > 1,
    });
  });
  app.get<Asked>('/drafts/:token/copy', (request, reply) => {
    const { token } = request.params;
    const { lang } = request.query;
    const found = findDraft(portal, token, request);
    if (found.kind !== 'draft') return sendErrorPage(reply, portal, withoutDraft(found));
    const { built, chosen } = found;
    const spoken = formIn(built, lang);
    const model = withWords(spoken.form.model);
    const { hidden } = spoken.form.evaluate(
      migratedDraft(found).answers,
      factsOf(chosen.record, portal.now(), request),
    );
    return offer(portal, reply, {
      spoken,
      built,
      formId: built.id,
      title: model.title,
      pages: model.pages
        .filter(({ path }) => !hidden.has(path))
        .map(({ name, label, paper }) => ({ name, title: paper ?? label })),
      boxes: [...boxes, ...boxesOfDrafts],
      here: draftCopyAddress(token),
      print: draftPrintAddress(token),
      pdf: draftPdfAddress(token),
      back: draftAddress(token),
      hasOther: built.welsh !== undefined,
    });
  });
}

/** The pages in a stored document. Those of earlier releases have no names, and cannot be chosen. */
function pagesIn(document: string): Copied['pages'] {
  const { pages } = JSON.parse(document) as { readonly pages?: readonly unknown[] };
  return (pages ?? []).flatMap((page) =>
    isObject(page) && typeof page['name'] === 'string' ? [{ name: page['name'], title: String(page['title']) }] : [],
  );
}

function offer(portal: Portal, reply: FastifyReply, copied: Copied): FastifyReply {
  const { spoken, built, formId, title, pages, here, print, pdf, back } = copied;
  const { language, words } = spoken;
  const view = {
    title,
    boxes: copied.boxes.map((name) => ({ name, label: words.copyBoxes[name] })),
    // Of one page there is nothing to choose.
    pages: pages.length > 1 ? pages : [],
    language: language === 'cy' ? language : '',
    print,
    pdf,
    back: inLanguage(back, language),
  };
  const frame = plainFrame(portal, {
    request: reply.request,
    title: `${words.chooseCopy} – ${title}`,
    spoken,
    of: built,
    formId,
    ...(copied.hasOther && { inLanguage: (other: 'en' | 'cy') => inLanguage(here, other) }),
  });
  return sendPage(reply, renderPage('copy', frame, view));
}
