import { openSuite, runSuite, type ExplainedDifference } from '@formwright/scenarios';
import type { SourceText, TestReport } from '../desk-state.ts';
import { problemsOf } from './compile-form.ts';
import { filePlaces, type Shown } from './file-places.ts';

/** Runs the scenarios beside a form. If the form has an error, it runs none and reports the problems. */
export async function testForm(file: string, shown: Shown): Promise<TestReport> {
  const { suite, diagnostics, texts } = await openSuite(file);
  const sources: readonly SourceText[] = [...texts].map(([path, text]) => ({ file: shown(path), path, text }));
  const problems = problemsOf(diagnostics, texts, shown);
  if (!suite) return { scenarios: [], missing: [], problems, sources };
  const { results, coverage } = runSuite(suite);
  const place = filePlaces(texts, shown);
  return {
    file: shown(suite.scenariosFile),
    scenarios: results.map(({ scenario, place: at, differences }, index) => {
      const { answers = {}, beside = {}, facts = { today: '' }, page } = suite.situations[index] ?? {};
      return {
        name: scenario.name,
        place: place(at),
        answers,
        beside,
        facts,
        ...(page !== undefined && { page }),
        differences: differences.map(({ because, ...difference }) => ({
          ...inWords(difference),
          ...(because && { because: { words: because.words, place: place(because.place) } }),
        })),
      };
    }),
    percent: coverage.percent,
    missing: coverage.missing.map(({ words, place: at }) => ({ words, place: place(at) })),
    problems,
    sources,
  };
}

function inWords({ part, label, pointer, expected, was }: ExplainedDifference): {
  readonly about: string;
  readonly expected: string;
  readonly was: string;
} {
  return { about: pointer === undefined ? part : `${part}: ${label ?? pointer}`, expected, was };
}
