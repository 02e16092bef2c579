import type { CompiledForm } from '@formwright/model';
import { createSession, emptyDraft, type Session } from '@formwright/session';
import type { ConformanceCase } from './conformance-case.ts';
import { readPage, type PageReading } from './page-reading.ts';

/** What a renderer provides to the runner: a way to draw a session, into an element or shadow root, until `stop`. */
export type Draw = (session: Session) => Promise<{ readonly root: ParentNode; stop(): void }>;

/** What a case came to, in the terms of the case. */
export interface Outcome {
  readonly shows: readonly string[];
  readonly mandatory: readonly string[];
  readonly issues: readonly string[];
}

/** The day on which all cases take place. */
export const facts = { today: '2026-11-22' } as const;

/** Returns what a case must come to. */
export function expectedOf({ shows, mandatory, issues, inAnyOrder }: ConformanceCase): Outcome {
  return inOrder({ shows, mandatory, issues }, inAnyOrder);
}

function inOrder({ shows, mandatory, issues }: Outcome, inAnyOrder: true | undefined): Outcome {
  return inAnyOrder
    ? { shows: shows.toSorted(), mandatory: mandatory.toSorted(), issues }
    : { shows, mandatory, issues };
}

/** Draws a case's form, makes its changes, reads the page, presses Next as a person does, and reads what it says. */
export async function runCase(oneCase: ConformanceCase, form: CompiledForm, draw: Draw): Promise<Outcome> {
  const saved = {
    ...emptyDraft(form.model),
    answers: oneCase.answers,
    page: oneCase.page,
    ...(oneCase.question !== undefined && { question: oneCase.question }),
  };
  const session = createSession({ form, facts, saved });
  const { root, stop } = await draw(session);
  try {
    for (const [pointer, value] of Object.entries(oneCase.change ?? {})) session.answer(pointer, value);
    const before = await settled(root);
    const next = root.querySelector<HTMLButtonElement>('button[data-action="next"]');
    if ((next === null) !== session.view().isLast)
      throw new Error('Next is there exactly where there is another screen');
    next?.click();
    const after = await settled(root);
    if (next && after.errors.length === 0 && after.screen === before.screen)
      throw new Error('Next neither went on nor said why');
    return inOrder(
      { shows: before.labels, mandatory: before.mandatory, issues: after.errors.map(({ pointer }) => pointer) },
      oneCase.inAnyOrder,
    );
  } finally {
    stop();
  }
}

/** Reads a page once two frames in a row show the same: renderers draw in their own time. */
async function settled(root: ParentNode): Promise<PageReading> {
  let last = '';
  for (let frame = 0; frame < 60; frame++) {
    await new Promise((drawn) => {
      requestAnimationFrame(drawn);
    });
    const reading = readPage(root);
    const now = JSON.stringify(reading);
    if (now === last) return reading;
    last = now;
  }
  throw new Error('The page does not come to rest');
}
