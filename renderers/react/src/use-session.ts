import { createSession, type Session, type SessionOptions } from '@formwright/session';
import { useState } from 'react';

/**
 * Starts a session when the component is first drawn, and keeps it. Later options are not looked at: another draft or
 * form is another component (give it a `key`), and a newer record goes to `session.refresh`.
 */
export function useSession(options: SessionOptions): Session {
  const [session] = useState(() => createSession(options));
  return session;
}
