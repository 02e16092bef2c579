import type { CompiledForm } from '@formwright/model';
import { createSession, emptyDraft, type Session } from '@formwright/session';
import type { ConformanceCase } from './conformance-case.ts';
import { readPage, type PageReading } from './page-reading.ts';

/** What a renderer provides to the runner: a way to draw a session, into an element or shadow root, until `stop`. */
export type Draw = (session: Session) => Promise<{ readonly root: ParentNode; stop(): void }>;

/** What a case came to, in the terms of the case. */
export interface Outcome extends Pick<ConformanceCase, 'asks' | 'table'> {
  readonly shows: readonly string[];
  readonly mandatory: readonly string[];
  readonly issues: readonly string[];
}

/** The day on which all cases take place. */
export const facts = { today: '2026-11-22' } as const;

/** Returns what a case must come to. */
export function expectedOf({ shows, mandatory, issues, asks, table, inAnyOrder }: ConformanceCase): Outcome {
  return { ...inOrder({ shows, mandatory, issues }, inAnyOrder), ...(asks && { asks }), ...(table && { table }) };
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
    const asks = await edited(oneCase, session, root);
    const before = await settled(root, oneCase.table && '.formwright-table');
    const next = root.querySelector<HTMLButtonElement>('button[data-action="next"]');
    const offered = session.view().actions.some(({ action }) => action === 'next');
    if ((next !== null) !== offered) throw new Error('Next is there exactly where there is another screen');
    // At a stop there is no Next, and Return says why.
    if (next) next.click();
    else session.pressReturn();
    const after = await settled(root);
    if (next && after.errors.length === 0 && after.screen === before.screen)
      throw new Error('Next neither went on nor said why');
    const outcome = inOrder(
      { shows: before.labels, mandatory: before.mandatory, issues: after.errors.map(({ pointer }) => pointer) },
      oneCase.inAnyOrder,
    );
    return { ...outcome, ...(asks && { asks }), ...(oneCase.table && { table: before.table }) };
  } finally {
    stop();
  }
}

/** Makes the changes of a case, in the editor of an entry if it names one. Returns what that editor asks. */
async function edited(
  { edit, change = {} }: ConformanceCase,
  session: Session,
  root: ParentNode,
): Promise<readonly string[] | undefined> {
  const press = (selector: string): void => root.querySelector<HTMLButtonElement>(selector)?.click();
  if (edit !== undefined) {
    await settled(root, '.formwright-table');
    press(`[data-pointer="${edit}"] [data-action="edit"]`);
    await settled(root, '[data-editor]');
  }
  for (const [pointer, value] of Object.entries(change)) session.answer(pointer, value);
  if (edit === undefined) return undefined;
  const { asked } = await settled(root);
  press('[data-editor] [data-action="save-changes"]');
  return asked;
}

/** Reads a page once two frames in a row show the same, and what is `needed`: renderers draw in their own time. */
async function settled(root: ParentNode, needed?: string): Promise<PageReading> {
  let last = '';
  for (let frame = 0; frame < (needed === undefined ? 60 : 1000); frame++) {
    await new Promise((drawn) => {
      requestAnimationFrame(drawn);
    });
    const reading = readPage(root);
    const now = JSON.stringify(reading);
    if (now === last && (!needed || root.querySelector(needed))) return reading;
    last = now;
  }
  throw new Error('The page does not come to rest');
}
