import type { Session } from '@formwright/session';
import { isStorable, pointerNamed, stableName } from '@formwright/session/requests';
import { drawnFields, drawnNodes } from '../draw/drawn-nodes.ts';
import type { Sent } from '../widgets/widget.ts';
import { widgets } from '../widgets/index.ts';

/**
 * Answers with what a page sent: only the questions that are on it, and only those that this person may answer. Waits
 * for files. Returns whether the draft may be stored.
 */
export async function readAnswers(session: Session, data: FormData): Promise<boolean> {
  const sent = sentIn(session, data);
  // Answers may show and hide questions, so what was on the page is listed first.
  for (const field of drawnFields(session)) await widgets[field.widget].read(field, sent);
  const { canTick, page } = session.view();
  if (canTick && sent.wasAsked('tick'))
    session.tick(page.name, sent.texts('tick').includes(page.name) ? 'ticked' : 'unticked');
  return isStorable(session);
}

function sentIn(session: Session, data: FormData): Sent {
  const asked = new Set(data.getAll('asked'));
  return {
    session,
    texts: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
    files: (name) => data.getAll(name).filter((value) => typeof value !== 'string'),
    nameOf: (pointer) => stableName(session, pointer),
    wasAsked: (name) => asked.has(name),
  };
}

/** Returns what a page shows that can come because of an answer: questions, notes and advice. */
export function shownOn(session: Session): ReadonlySet<string> {
  return new Set(
    drawnNodes(session).flatMap(({ pointer, prompts }) => {
      const name = stableName(session, pointer);
      return [name, ...prompts.map((prompt) => `${name} ${prompt}`)];
    }),
  );
}

/** Returns the pointers of what a page shows now and did not before. */
export function comeSince(session: Session, before: ReadonlySet<string>): readonly string[] {
  const come = [...shownOn(session)].filter((one) => !before.has(one));
  return [...new Set(come.map((one) => pointerNamed(session, one.split(' ', 1)[0] ?? '') ?? ''))];
}
