import { distance } from 'fastest-levenshtein';

/** Longer words are never compared, so that a hostile definition cannot cost quadratic time. */
const longest = 100;

/**
 * Returns 'Did you mean `immediate`?' with the nearest candidate. Returns undefined if none is near, that is, if more than
 * two fifths of the letters would have to change. Words that differ only in case are near.
 *
 * @example didYouMean('imediate', ['immediate', 'later']); // 'Did you mean `immediate`?'
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const limit = word.length < 3 ? 0.5 : Math.floor(word.length * 0.4);
  let best: { readonly candidate: string; readonly steps: number } | undefined;
  for (const candidate of candidates) {
    if (
      candidate === word ||
      candidate.length > longest ||
      Math.abs(candidate.length - word.length) > Math.max(1, limit)
    )
      continue;
    const steps = candidate.toLowerCase() === word.toLowerCase() ? 0.5 : distance(word, candidate);
    if (steps <= limit && (best === undefined || steps < best.steps)) best = { candidate, steps };
  }
  return best && `Did you mean \`${best.candidate}\`?`;
}
