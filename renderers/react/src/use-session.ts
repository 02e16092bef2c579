import { createSession, type Session, type SessionOptions } from '@formwright/session';
import { useLayoutEffect, useState } from 'react';

/**
 * Starts a session when the component is first drawn, and later gives it the new options. Equal values in new objects
 * change nothing, a newer record or host is taken over, and another form or language continues with the same answers
 * (`Session.setOptions`). Another person's draft needs a component of its own: give it a `key`.
 */
export function useSession(options: SessionOptions): Session {
  const [session] = useState(() => createSession(options));
  useLayoutEffect(() => void session.setOptions(options));
  return session;
}
