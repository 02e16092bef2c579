import type { IncomingMessage } from 'node:http';
import { runForm } from '@formwright/generator';
import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { Draft, Facts } from '@formwright/model';
import { isObject } from '@formwright/runtime';
import type { SavedDraft } from '@formwright/session';
import type { GoodForm } from '../form/compile-form.ts';
import { refuse, type Answer } from './answer.ts';

/** Limit for a request's body, in bytes: far more than any draft needs. */
const maximumBody = 5_000_000;

interface Asked {
  readonly answers: Draft;
  readonly prefilled: SavedDraft['prefilled'];
  readonly facts: Facts;
  readonly language: string;
}

/** Makes a PDF of the answers that a page has sent, in the form field `data`. */
export async function makePdf(request: IncomingMessage, form: GoodForm): Promise<Answer> {
  const asked = readAsked(await readBody(request));
  if (asked === undefined) return refuse(400, 'The request has no valid answers.');
  // Imported here, so that only requests for a PDF wait for the fonts.
  const { printDocument, renderPdf } = await import('@formwright/renderer-print');
  const { answers, facts, prefilled, language } = asked;
  const { compiled } = form;
  const inWelsh = language === 'cy' && compiled.welsh;
  const document = printDocument({
    form: runForm(inWelsh ? { ...compiled, model: inWelsh } : compiled),
    answers,
    facts,
    prefilled,
    wording: inWelsh ? welsh : english,
  });
  return {
    kind: 'pdf',
    body: await renderPdf(document),
    headers: { 'content-disposition': `inline; filename="${compiled.model.id.replaceAll(/[^\w-]/g, '-')}.pdf"` },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBody) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readAsked(body: string): Asked | undefined {
  try {
    const { answers, prefilled, facts, language } = JSON.parse(
      new URLSearchParams(body).get('data') ?? '',
    ) as Partial<Asked>;
    if (!isObject(answers) || !isObject(facts) || typeof facts['today'] !== 'string') return undefined;
    return {
      answers,
      prefilled: prefilled ?? {},
      facts: facts as unknown as Facts,
      language: language === 'cy' ? 'cy' : 'en',
    };
  } catch {
    return undefined;
  }
}
