import { relative } from 'node:path';
import { locate, printable, type SourcePlace } from '@formwright/diagnostics';
import type { Coverage, ExplainedDifference, Missing, ScenarioResult, Suite, SuiteResult } from '@formwright/scenarios';
import type { Report } from './report.ts';

/** A form whose scenarios have been run. */
export interface TestedForm extends SuiteResult {
  readonly suite: Suite;
}

interface Whole {
  readonly tested: readonly TestedForm[];
  readonly report: Report;
  /** Source texts by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly cwd: string;
}

/** Writes what failed and what no scenario covers, for people at a terminal. */
export function textReport({ tested, texts, cwd }: Whole): string {
  const at = placed(texts, cwd);
  return tested
    .map(({ suite, results, coverage }) => {
      const failures = results
        .filter(({ differences }) => differences.length > 0)
        .map(
          (result) =>
            `${at(result.place)} fails ‘${result.scenario.name}’\n${result.differences.map((one) => differenceText(one, at)).join('\n')}\n`,
        );
      const suggested = results.filter(({ scenario }) => scenario.suggested).length;
      const unread =
        suggested === 0 ? '' : `  ${suggested} suggested: read them and check that this is what you meant\n`;
      const none = results.length === 0 ? `  no scenarios yet: ${relative(cwd, suite.scenariosFile)}\n` : '';
      return printableLines(
        `${failures.join('')}${suite.compiled.model.id}: ${coverageText(coverage)}\n${none}${unread}${missingText(coverage.missing, at)}`,
      );
    })
    .join('');
}

type At = (place: SourcePlace) => string;

function placed(texts: ReadonlyMap<string, string>, cwd: string): At {
  return (place) => {
    const { line, column } = locate(texts.get(place.file) ?? '', place.offset);
    return `${relative(cwd, place.file)}:${line}:${column}`;
  };
}

function differenceText({ part, pointer, label, expected, was, because }: ExplainedDifference, at: At): string {
  const about = pointer === undefined ? part : `${part}: “${label}” ${pointer}`;
  const why = because === undefined ? '' : `\n      decided by ${because.words} (${at(because.place)})`;
  return `    ${about}\n      expected: ${expected}\n      was:      ${was}${why}`;
}

function coverageText({ pages, conditions, options, percent }: Coverage): string {
  return `${percent}% covered: ${pages.shown} of ${pages.all} pages, ${conditions.shown} of ${conditions.all} outcomes of conditions, ${options.shown} of ${options.all} options`;
}

/** Lists what no scenario covers, in the order of the file; the options of a field are on one line. */
function missingText(missing: readonly Missing[], at: At): string {
  const lines = new Map<unknown, string>();
  for (const { point, words, place } of missing) {
    const key = point.kind === 'option' ? point.path : point.kind === 'condition' ? point.atom : point;
    const known = lines.get(key);
    const more = point.kind === 'option' ? `, nor ${JSON.stringify(point.value)}` : ' and never false';
    lines.set(key, known === undefined ? `  ${at(place)} ${words}` : `${known}${more}`);
  }
  return [...lines.values()].map((line) => `${line}\n`).join('');
}

/** A definition must not be able to control the terminal, so only our own line ends stay. */
function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** Writes the whole result as JSON, for tools. */
export function jsonReport({ tested, report, texts, cwd }: Whole): string {
  const spot = ({ file, offset, pointer }: SourcePlace): object => ({
    file: relative(cwd, file),
    pointer,
    ...locate(texts.get(file) ?? '', offset),
  });
  const forms = tested.map(({ suite, results, coverage }) => ({
    form: suite.compiled.model.id,
    file: relative(cwd, suite.scenariosFile),
    scenarios: results.map(({ scenario, place, differences }) => ({
      name: scenario.name,
      passed: differences.length === 0,
      ...(scenario.suggested ? { suggested: true } : {}),
      ...spot(place),
      differences: differences.map(({ decided: _decided, because, ...difference }) => ({
        ...difference,
        ...(because ? { because: { words: because.words, ...spot(because.place) } } : {}),
      })),
    })),
    coverage: {
      ...coverage,
      missing: coverage.missing.map(({ point, words, place }) => ({ kind: point.kind, words, ...spot(place) })),
    },
  }));
  const all = tested.flatMap(({ results }) => results);
  const passed = all.filter(isPassed).length;
  return `${JSON.stringify({ passed, failed: all.length - passed, errors: report.errors, warnings: report.warnings, diagnostics: report.diagnostics, forms }, null, 2)}\n`;
}

function isPassed({ differences }: ScenarioResult): boolean {
  return differences.length === 0;
}

/**
 * Writes what passed and failed as JUnit XML, which build servers show. An error in a form is a failed case of its own.
 */
export function junitReport({ tested, report, texts, cwd }: Whole): string {
  const at = placed(texts, cwd);
  const suites = tested.map(({ suite, results }) => {
    const cases = results.map((result) => {
      const head = `    <testcase classname="${xml(suite.compiled.model.id)}" name="${xml(result.scenario.name)}" file="${xml(relative(cwd, suite.scenariosFile))}"`;
      if (isPassed(result)) return `${head}/>`;
      const words = result.differences.map((one) => differenceText(one, at)).join('\n');
      return `${head}>\n      <failure message="${xml(`${result.differences.length} not as expected`)}">${xml(`${at(result.place)}\n${words}`)}</failure>\n    </testcase>`;
    });
    return suiteXml(suite.compiled.model.id, { cases, failures: results.filter((one) => !isPassed(one)).length });
  });
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const wrong = errors.map(
    ({ file, line, column, code, message }) =>
      `    <testcase classname="check" name="${xml(`${file}:${line}:${column}`)}">\n      <failure message="${xml(code)}">${xml(message)}</failure>\n    </testcase>`,
  );
  const all = errors.length > 0 ? [...suites, suiteXml('check', { cases: wrong, failures: errors.length })] : suites;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${all.join('')}</testsuites>\n`;
}

function suiteXml(
  name: string,
  { cases, failures }: { readonly cases: readonly string[]; readonly failures: number },
): string {
  return `  <testsuite name="${xml(name)}" tests="${cases.length}" failures="${failures}">\n${cases.map((one) => `${one}\n`).join('')}  </testsuite>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text
    .split('\n')
    .map(printable)
    .join('\n')
    .replace(/[&<>"]/g, (character) => entities[character] as string);
}
