import { jsonAt, parseJson } from '@formwright/generator';
import type { Facts } from '@formwright/model';
import type { Scenario } from './scenario.ts';

/** Longer lines are broken. */
const widest = 160;

/** Gives the text of a file of scenarios with more of them at its end. Whatever stands in it stays as it is. */
export function withScenarios(text: string, scenarios: readonly Scenario[]): string {
  const { node } = parseJson('', text);
  const list = node && jsonAt(node, '/scenarios');
  if (!list?.items) throw new RangeError('No file of scenarios');
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

/** Gives a file of scenarios that holds nothing yet. */
export function newScenarioFile(facts: Facts, schema: string): string {
  return `{\n  "$schema": ${JSON.stringify(schema)},\n  "facts": ${inLine(facts)},\n  "scenarios": []\n}\n`;
}

/** JSON as a person would lay it out: in one line what fits into one. */
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
