import type { Beside, FormModel, PageStatus, Progress } from '@formwright/model';
import { expect } from 'vitest';

const left: readonly PageStatus[] = ['not-started', 'in-progress', 'has-problems', 'completed-with-problems'];
const settled: readonly PageStatus[] = ['completed', 'from-record', 'waiting', 'nothing-needed'];

/** Expects percentages and statuses never to disagree: language.md, section 8. */
export function expectHonest(
  { percent, pages, answered, mandatory }: Progress,
  { model, beside, locked }: { readonly model: FormModel; readonly beside: Beside; readonly locked: boolean },
): void {
  const statuses = pages.map(({ status }) => status);
  const count = (some: readonly PageStatus[]): number => statuses.filter((status) => some.includes(status)).length;
  expect(answered).toBeLessThanOrEqual(mandatory);
  if (count(left) > 0) expect(percent).toBeLessThan(100);
  else expect([0, 100]).toContain(percent);
  for (const page of pages) {
    if (page.status === 'completed') expect(page.percent).toBe(100);
    if (page.status === 'not-started') expect(page.percent).toBe(0);
    if (left.includes(page.status)) expect(page.percent).toBeLessThan(100);
    if (page.percent === 100 && page.status !== 'cannot-start-yet') expect(settled).toContain(page.status);
  }
  const isUntouched = pages.every(
    (page) => page.answered === 0 && ['not-started', 'from-record', 'nothing-needed'].includes(page.status),
  );
  if (isUntouched) expect([0, ...(count(['not-started']) > 0 ? [] : [100])]).toContain(percent);
  // A page that others completed, or that was ticked although it asks nothing, counts for nothing.
  if (model.progress !== 'pages' || beside.ticked || locked || count(['cannot-start-yet']) > 0 || percent === 100)
    return;
  const counted = count(['completed', ...left]);
  expect(percent).toBe(counted === 0 ? 0 : Math.min(99, Math.round((100 * count(['completed'])) / counted)));
}
