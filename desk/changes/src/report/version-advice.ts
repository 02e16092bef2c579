import type { Change } from '../compare/change.ts';

/** Advice on the version number. */
export interface VersionAdvice {
  readonly from: string;
  readonly to: string;
  /**
   * The lowest number for these changes: major if readers are affected, minor if drafts or people are, patch for
   * wording. Absent: nothing changed, or `from` is not such a number.
   */
  readonly expected?: string;
  /** Whether `to` is at least that. */
  readonly isRaised: boolean;
}

const number = /^(\d+)\.(\d+)\.(\d+)/;

/** Returns the version number that changes need (semver.org, with readers of submissions as the dependants). */
export function adviseVersion({
  from,
  to,
  changes,
}: {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}): VersionAdvice {
  const parts = number.exec(from)?.slice(1).map(Number) as [number, number, number] | undefined;
  if (changes.length === 0 || !parts) return { from, to, isRaised: changes.length === 0 || from !== to };
  const [major, minor, patch] = parts;
  const isMajor = changes.some((change) => change.class === 'breaking');
  const isMinor = changes.some((change) => change.class === 'care' || change.code.endsWith('-added'));
  const expected = isMajor ? [major + 1, 0, 0] : isMinor ? [major, minor + 1, 0] : [major, minor, patch + 1];
  const given = number.exec(to)?.slice(1).map(Number) ?? [];
  const place = expected.findIndex((part, n) => part !== (given[n] ?? -1));
  return {
    from,
    to,
    expected: expected.join('.'),
    isRaised: place < 0 || (given[place] ?? -1) > (expected[place] as number),
  };
}
