import type { Change } from './change.ts';

/** What the version's number should be. */
export interface VersionAdvice {
  readonly from: string;
  readonly to: string;
  /**
   * The least number that says what has changed: major for what breaks readers, minor for what drafts or people meet,
   * patch for words. Absent: nothing changed, or `from` is no such number.
   */
  readonly expected?: string;
  /** Whether `to` says as much. */
  readonly isRaised: boolean;
}

const number = /^(\d+)\.(\d+)\.(\d+)/;

/** Tells what the version's number should be (semver.org, with readers of submissions as those who depend on it). */
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
