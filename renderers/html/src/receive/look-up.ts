import type { Pointer } from '@formwright/model';
import { findUnlisted, type LookupOption, type Session } from '@formwright/session';
import { isEnough, isMeant } from '@formwright/session/requests';
import { drawnFields } from '../draw/drawn-nodes.ts';

/**
 * Looks up what is in the boxes of a page, and takes what differs only in capitals. `asked` is the box whose button was
 * pressed. Returns what was found, for that box and for those whose answers must come from their source and do not.
 */
export async function lookUp(
  session: Session,
  asked: Pointer | undefined,
): Promise<ReadonlyMap<Pointer, readonly LookupOption[]>> {
  const found = new Map<Pointer, readonly LookupOption[]>();
  for (const { pointer, node, widget, value } of drawnFields(session)) {
    const { lookup } = node;
    if (!lookup || widget !== 'lookup') continue;
    const text = typeof value === 'string' ? value.trim() : '';
    if (pointer !== asked && (lookup.freeText || text === '')) continue;
    const options = await ask(session, lookup.source, text);
    const meant = lookup.freeText ? undefined : options?.find((option) => isMeant(option, text));
    if (meant) session.answer(pointer, meant.value);
    if (options && (!meant || pointer === asked)) found.set(pointer, options);
  }
  return found;
}

/** Notes which answers their sources do not have, so that validation knows. */
export async function noteUnlisted(session: Session): Promise<void> {
  if (!session.host?.lookup) return;
  const unlisted = await findUnlisted(session.model, session.answers(), async (source, text) => {
    const options = await ask(session, source, text);
    // What a source that does not answer has, is checked when the form is submitted.
    return options === undefined || options.some(({ value }) => value.trim() === text);
  });
  if (Object.keys(unlisted).length > 0) session.changeFacts({ ...session.facts(), unlisted });
}

async function ask(session: Session, source: string, text: string): Promise<readonly LookupOption[] | undefined> {
  if (!isEnough(text)) return [];
  try {
    return await session.host?.lookup?.(source, text, new AbortController().signal);
  } catch {
    return undefined;
  }
}
