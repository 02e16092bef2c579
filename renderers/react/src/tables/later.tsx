import { onDemand, type OnDemand } from '@formwright/session';
import type { Pointer } from '@formwright/model';
import { type ReactNode, useEffect, useState } from 'react';

type Tables = typeof import('./tables.tsx');

const tables: OnDemand<Tables> = onDemand(async (): Promise<Tables> => import('./tables.tsx'));

/** Returns the code of tables once it is there. Only a form with a table of entries fetches it. */
function useTables(): Tables | undefined {
  const [code, setCode] = useState(tables.code);
  useEffect(
    () =>
      code
        ? undefined
        : tables.fetch(
            () => setCode(tables.code),
            () => null,
          ),
    [code],
  );
  return code;
}

/** The entries of a repeat as a table. */
export function TableOfEntries({ pointer }: { readonly pointer: Pointer }): ReactNode {
  const code = useTables();
  return code && <code.Table pointer={pointer} />;
}

/** The editor of an entry, in a dialog or as what the screen shows. */
export function Editor({ kind }: { readonly kind: 'dialog' | 'page' }): ReactNode {
  const code = useTables();
  if (!code) return null;
  return kind === 'dialog' ? <code.EditorDialog /> : <code.EditorPage />;
}
