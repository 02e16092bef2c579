import { isRealDate } from '@formwright/runtime';
import type { SessionOptions } from '../session.ts';
import { warn } from './warn.ts';
import type { warnings } from './warnings.ts';

/** Warns whoever builds a page about mistakes that would otherwise go unnoticed. */
export function reportMisuse({ form, facts, host, saved, wording }: SessionOptions): void {
  if (!facts?.today || !isRealDate(facts.today)) warnPage('facts');
  if (!host && wording?.noHost !== '') warnPage('host');
  if (saved && saved.form !== form.model.id) warnPage('saved');
}

/** Warns whoever builds a page, in the console and once. */
export function warnPage(warning: keyof typeof warnings): void {
  warn(warning, () => import('./warnings.ts'));
}
