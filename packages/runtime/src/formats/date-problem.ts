import type { FormatProblem } from '@formwright/model';

/** What is asked for of a date, in order of the boxes that it is typed into. */
export type DatePart = 'day' | 'month' | 'year' | 'time';

/** Gives what was typed into boxes and makes no date, joined as an answer that is kept; `typedParts` gives it back. */
export function joinParts(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/');
}

/** Takes such an answer apart. */
export function typedParts(text: string): readonly string[] {
  return text.split('/').map((part) => part.replaceAll('%2F', '/').replaceAll('%25', '%'));
}

/** Says why a text is no date: which of the parts are missing, or else what is wrong with them. */
export function dateProblem(
  text: string,
  parts: readonly DatePart[],
  mayLack: (typed: readonly string[]) => readonly DatePart[] = () => [],
): FormatProblem {
  const typed = typedParts(text);
  if (typed.length !== parts.length) return /^\d{4}-\d\d/.test(text) ? 'impossible' : 'shape';
  const may = mayLack(typed);
  const missing = parts.filter((part, n) => !typed[n]?.trim() && !may.includes(part));
  if (missing.length > 0) return `missing-${missing.join('-')}`;
  return /^\s*\d{1,3}\s*$/.test(typed[2] ?? '') ? 'short-year' : 'impossible';
}
