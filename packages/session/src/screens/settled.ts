import type { PageStatus } from '@formwright/model';

/** Statuses of pages on which nothing is left for this person. */
export const SETTLED: readonly PageStatus[] = ['completed', 'waiting', 'from-record', 'nothing-needed'];
