import { distance } from 'fastest-levenshtein';

/** Longer words are never compared: a hostile definition must not cost quadratic time. */
const longest = 100;

/**
 * Gives the sentence 'Did you mean `immediate`?' with the nearest of the candidates, or nothing where none is near:
 * more than two fifths of the letters would have to change. Upper and lower case count as near.
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
