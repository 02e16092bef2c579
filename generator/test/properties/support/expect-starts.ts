import type { Begun, Draft, Facts } from '@formwright/model';
import { expect } from 'vitest';
import { oracle } from '../../oracle/oracle.ts';
import type { BuiltForm } from './build-form.ts';

/** Expects generated code to take the start values that the language says, once. */
export function expectStarts(
  { compiled: { starts }, oracle: form }: Pick<BuiltForm, 'compiled' | 'oracle'>,
  draft: unknown,
  facts: Facts,
): void {
  const answers = (typeof draft === 'object' && draft !== null && !Array.isArray(draft) ? draft : {}) as Draft;
  const truth = oracle(form, answers, facts).starts(new Set());
  const fresh: Begun = { answers, prefilled: {} };
  const begun = starts?.(fresh, { facts, how: 'take' }) ?? fresh;
  expect(begun.answers, 'starts').toEqual(truth.draft);
  expect(new Set(Object.keys(begun.prefilled)), 'fields that have come to be').toEqual(truth.known);
  if (!starts) return;
  // What was cleared since, or hidden meanwhile, does not start again.
  const cleared: Begun = { answers, prefilled: begun.prefilled };
  const later = oracle(form, answers, facts).starts(truth.known);
  expect(starts(cleared, { facts, how: 'take' }).answers, 'starts of a draft that was cleared').toEqual(later.draft);
  expect(starts(fresh, { facts, how: 'pass' }).answers, 'starts of an older draft').toBe(answers);
}
