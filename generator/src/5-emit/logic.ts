import type { Path } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import type { Compiled } from '../4-compile/compiled.ts';
import type { Condition } from '../4-compile/logic/logic.ts';
import { calculationNames, runtimeOf } from '../language/calculations/index.ts';
import { comparisonBy, logicOperators } from '../language/operators/comparisons.ts';
import { repeatsAround } from '../2-resolve/names/resolve-name.ts';
import { js, joined, mentions, name } from './code.ts';
import { formatName, textFormatNames } from './format-name.ts';
import { findingLines } from './logic/findings.ts';
import { functionsOf } from './logic/functions.ts';
import { inLoops, type Line } from './logic/lines.ts';
import { hasLocksOfFacts, lockedByFunction } from './logic/locked-by.ts';
import { namesOf, type Naming } from './logic/naming.ts';
import { hasStarts, startCode, startLines } from './logic/starts.ts';
import { orderedSteps } from './logic/steps.ts';
import { entryLists, stepLine } from './logic/working-out.ts';

/** The runtime's functions that generated code may call, in order. */
const runtime: readonly string[] = [
  ...new Set([
    ...logicOperators.map((operator) => comparisonBy(operator).runtime),
    ...calculationNames.flatMap(runtimeOf),
    'addAll',
    'attachments',
    'boolean',
    'chosen',
    'codeFormat',
    'entriesOf',
    'fact',
    'formatted',
    'hiddenValues',
    'inWords',
    'integer',
    'moveDate',
    'moveDateTime',
    'moveWorkingDays',
    'momentInWords',
    'moneyInWords',
    'newEvaluation',
    'number',
    'part',
    'strings',
    'text',
    'ticked',
  ]),
].toSorted();

const formatNames = textFormatNames.map((format) => formatName(format).code);

/**
 * Writes `logic.js`: `steps`, straight-line code without a condition left to interpret; `starts` for a form with start
 * values, and `lockedBy` for one that facts can lock.
 */
export function emitLogic(compiled: Compiled): string {
  const { helpers, code } = logicParts(compiled);
  const imports = js`import { ${joined(helpers.map(name), ', ')} } from ${'@formwright/runtime'};\n\n`.code;
  return `${imports}${code}\n`;
}

/**
 * Returns the names of the runtime's functions and formats that the code calls, and the code. Each condition of
 * `watched` calls `seen(number, holds)`.
 */
export function logicParts(
  compiled: Compiled,
  watched: readonly Condition[] = [],
): { readonly helpers: readonly string[]; readonly code: string } {
  const naming = namesOf(compiled, watched);
  const steps: Line[] = orderedSteps(compiled).flatMap((step) => stepLine(step, compiled, naming));
  const findings = findingLines(compiled, naming);
  const started = startLines(compiled, naming);
  const lists = entryLists(repeatsIn([...steps, ...findings, ...started], naming), naming);
  const statements = [...lists, ...inLoops([...steps, ...findings], (repeat) => naming.list(repeat))];
  const functions = joined(
    [
      ...functionsOf(statements, naming),
      ...(hasStarts(compiled) ? startCode(compiled, started, naming) : []),
      ...(hasLocksOfFacts(compiled) ? [lockedByFunction(compiled, { naming, statements })] : []),
    ],
    '\n\n',
  ).code;
  const tables = naming.tables().map(({ table, path, attribute }) => {
    const rows = (naming.field(path).options ?? []).map((option) => [
      option.value,
      attribute === undefined ? fillWords(option.label, compiled.model.words) : option.attributes?.[attribute],
    ]);
    return js`const ${table} = new Map(${rows.filter(([, value]) => value !== undefined)});\n`.code;
  });
  const read = formatNames.filter((format) => new RegExp(`(?:formatted|nWords)\\(${format}, `).test(functions));
  const helpers = runtime.filter((helper) => new RegExp(`(?<![.\\w"])${helper}\\(`).test(functions));
  const calendar = /\bcalendar\b/.test(functions) ? js`const calendar = ${compiled.bankHolidays};\n`.code : '';
  return { helpers: [...helpers, ...read], code: `${calendar}${tables.join('')}${functions}` };
}

/** Returns the repeats whose entries some code walks or reads, with those around them, outer ones first. */
function repeatsIn(lines: readonly Line[], naming: Naming): readonly Path[] {
  const text = joined(
    lines.map(({ code }) => code),
    '\n',
  );
  const walked = new Set(lines.flatMap(({ repeat }) => (repeat === undefined ? [] : [repeat])));
  const mentioned = (repeat: Path): boolean => walked.has(repeat) || mentions(text, naming.entries(repeat));
  const all = [...naming.nodes.values()].filter(({ kind }) => kind === 'repeat').map(({ path }) => path);
  const needed = new Set(all.filter(mentioned).flatMap((repeat) => [...repeatsAround(repeat), repeat]));
  return all.filter((repeat) => needed.has(repeat));
}
