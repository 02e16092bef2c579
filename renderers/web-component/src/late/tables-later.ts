import { onDemand, type OnDemand } from '@formwright/session';

type Tables = typeof import('../tables/tables.ts');

/** The code of a table of entries, which only forms that have one fetch. */
export const tables: OnDemand<Tables> = onDemand(async (): Promise<Tables> => import('../tables/tables.ts'));
