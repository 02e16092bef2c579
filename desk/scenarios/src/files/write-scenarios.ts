import { jsonAt, parseJson } from '@formwright/generator';
import type { Facts } from '@formwright/model';
import type { Scenario } from './scenario.ts';

/** Longer lines are split. */
const widest = 160;

/**
 * Adds scenarios at the end of a file's text. Everything else in it stays as it is.
 *
 * @throws RangeError if the text is not a file of scenarios.
 */
export function withScenarios(text: string, scenarios: readonly Scenario[]): string {
  const { node } = parseJson('', text);
  const list = node && jsonAt(node, '/scenarios');
  if (!list?.items) throw new RangeError('Not a file of scenarios');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const last = list.items.at(-1);
  const indent = last ? (/[ \t]*$/.exec(text.slice(0, last.place.offset))?.[0] ?? '    ') : '    ';
  const written = scenarios
    .map((scenario) => `${indent}${inLines(scenario, indent)}`)
    .join(',\n')
    .replaceAll('\n', eol);
  const at = last ? last.place.offset + last.place.length : list.place.offset + 1;
  return `${text.slice(0, at)}${last ? ',' : ''}${eol}${written}${last ? '' : `${eol}  `}${text.slice(at)}`;
}

/** Returns the text of a new file without scenarios. */
export function newScenarioFile(facts: Facts, schema: string): string {
  return `{\n  "$schema": ${JSON.stringify(schema)},\n  "facts": ${inLine(facts)},\n  "scenarios": []\n}\n`;
}

/** Formats JSON as a person would: what fits on one line is on one line. */
function inLines(value: unknown, indent: string): string {
  const line = inLine(value);
  if (indent.length + line.length <= widest || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => inLines(item, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${inLines(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([name, item]) => `${JSON.stringify(name)}: ${inLine(item)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
