import { isRealDate } from '@formwright/runtime';
import type { SessionOptions } from '../session.ts';
import { warn } from './warn.ts';
import { WrongFormError } from './wrong-form-error.ts';

/**
 * Warns whoever builds a page of what would go wrong there without a word.
 * @throws WrongFormError for what is not a built form.
 */
export function reportMisuse({ form, facts, host, saved }: SessionOptions): void {
  const given: unknown = form;
  if (typeof given !== 'object' || given === null || !('evaluate' in given)) throw new WrongFormError();
  if (!facts?.today || !isRealDate(facts.today))
    warn("`facts.today` has to be a date, such as '2026-11-22': ages and time limits are worked out from it.");
  if (!host) warn('there is no `host`, so the form offers neither Save nor Submit.');
  if (saved && saved.form !== form.model.id)
    warn('`saved` is a draft of another form. Hand it to `migrateDraft` first.');
}
