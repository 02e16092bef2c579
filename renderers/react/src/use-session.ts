import { createSession, type Session, type SessionOptions } from '@formwright/session';
import { useLayoutEffect, useState } from 'react';

/**
 * Starts a session when the component is first drawn, and hands it what is given later: equal values in new objects
 * change nothing, a newer record or host is taken, and another form or language goes on with the same answers
 * (`Session.setOptions`). Another person's draft is another component: give it a `key`.
 */
export function useSession(options: SessionOptions): Session {
  const [session] = useState(() => createSession(options));
  useLayoutEffect(() => void session.setOptions(options));
  return session;
}
