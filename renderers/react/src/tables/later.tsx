import { onDemand } from '@formwright/session';
import type { Pointer } from '@formwright/model';
import type { ReactNode } from 'react';
import { useCode } from '../use-code.ts';

/** Only a form with a table of entries fetches it. */
const tables = onDemand(async () => import('./tables.tsx'));

/** The entries of a repeat as a table. */
export function TableOfEntries({ pointer }: { readonly pointer: Pointer }): ReactNode {
  const code = useCode(tables);
  return code && <code.Table pointer={pointer} />;
}

/** The editor of an entry, in a dialog or as what the screen shows. */
export function Editor({ kind }: { readonly kind: 'dialog' | 'page' }): ReactNode {
  const code = useCode(tables);
  if (!code) return null;
  return kind === 'dialog' ? <code.EditorDialog /> : <code.EditorPage />;
}
