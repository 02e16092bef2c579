import { createSession, type Session, type SessionOptions } from '@formwright/session';
import { useLayoutEffect, useState } from 'react';

/**
 * Starts a session when the component is first drawn, and later passes changed options to it. Equal values in new
 * objects change nothing, a newer record or host replaces the old one, and another form or language keeps the answers
 * (`Session.setOptions`). Another person's draft needs its own component: give it a `key`.
 */
export function useSession(options: SessionOptions): Session {
  const [session] = useState(() => createSession(options));
  useLayoutEffect(() => void session.setOptions(options));
  return session;
}
