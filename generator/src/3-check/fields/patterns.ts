import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { placedPatterns, type PlacedPattern } from '../../2-resolve/keywords/patterns-of.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { Rule } from '../rule.ts';
import { notPortable } from './not-portable.ts';
import { patternProblem } from './pattern-problem.ts';
import { safetyOf, type Attack } from './safety-of.ts';

/**
 * The most steps that matching may take: a fraction of a second. A pattern is only matched with texts that are not too
 * long.
 */
const mostSteps = 10_000_000;

/**
 * Each pattern compiles, has a `maxLength`, is proved not to hang on texts of that length, and means the same in other
 * languages.
 */
export const patterns: Rule = async ({ nodes }) => {
  const found: RawDiagnostic[] = [];
  for (const node of nodes) {
    const keyword = node.keywords.get('x-patterns') ?? node.keywords.get('pattern');
    if (!keyword) continue;
    const maxLength = valueOf<number>(node, 'maxLength') ?? valueOf<string>(node, 'x-code')?.length;
    const written = placedPatterns(node);
    const broken = written.flatMap(({ pattern, place }) => {
      const problem = compileProblem(pattern);
      return problem === undefined ? [] : [diagnostic('bad-pattern', place, { problem })];
    });
    found.push(...broken);
    if (broken.length > 0) continue;
    if (maxLength === undefined)
      found.push(diagnostic('pattern-without-limit', keyword.namePlace, { keyword: keyword.name }));
    else for (const one of written) found.push(...(await findingsOf(one, maxLength)));
  }
  return found;
};

function compileProblem(source: string): string | undefined {
  try {
    // Only whether it throws matters.
    void new RegExp(source, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? patternProblem(source, error.message) : String(error);
  }
}

async function findingsOf(written: PlacedPattern, maxLength: number): Promise<readonly RawDiagnostic[]> {
  const unsafe = await safety(written, maxLength);
  const elsewhere = notPortable(written.pattern);
  return unsafe.length > 0 || elsewhere === undefined
    ? unsafe
    : [diagnostic('pattern-not-portable', written.place, { elsewhere })];
}

async function safety({ pattern, place }: PlacedPattern, maxLength: number): Promise<readonly RawDiagnostic[]> {
  const verdict = await safetyOf(pattern);
  if (verdict.status === 'safe' || (verdict.status === 'polynomial' && maxLength ** verdict.degree <= mostSteps))
    return [];
  if (verdict.status === 'unknown') return [diagnostic('unproved-pattern', place, { reason: verdict.reason })];
  return [diagnostic('dangerous-pattern', place, { attack: attackWithin(maxLength, verdict.attack) })];
}

/** A witness is a text that the field accepts. */
function attackWithin(maxLength: number, { written, length }: Attack): string {
  const share = Math.min(1, maxLength / length);
  return written.replace(
    /\.repeat\((\d+)\)/g,
    (_, times: string) => `.repeat(${Math.max(1, Math.floor(Number(times) * share))})`,
  );
}
