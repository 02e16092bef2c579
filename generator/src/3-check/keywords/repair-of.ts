import { didYouMean, shortened } from '@formwright/diagnostics';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { isCalculation, type CalculationName } from '../../language/calculations/index.ts';
import { keywordsOfKind, kinds } from './dialect.ts';
import { isOperator, operatorNames, operators } from '../../language/operators/index.ts';
import { isJson } from '../../2-resolve/keywords/is-json.ts';

const allKeywords = new Set(kinds.flatMap(keywordsOfKind));

/** What other languages call our members. */
const members: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    operatorNames.flatMap((name) => operators[name].alsoCalled.map((other) => [other, name] as const)),
  ),
  anyOf: 'any',
  allOf: 'all',
  and: 'all',
  or: 'any',
  if: 'when',
  condition: 'check',
  then: 'value',
  else: 'otherwise',
  default: 'otherwise',
  error: 'message',
  text: 'message',
  label: 'title',
  description: 'hint',
  help: 'hint',
  helpText: 'hint',
  regex: 'pattern',
  multiply: 'times',
  product: 'times',
  '*': 'times',
  divide: 'dividedBy',
  quotient: 'dividedBy',
  '/': 'dividedBy',
  round: 'rounded',
  rounding: 'rounded',
};

/** The same for options, whose value is their `const`. */
const ofOptions: Readonly<Record<string, string>> = {
  value: 'const',
  id: 'const',
  name: 'const',
  label: 'title',
  text: 'title',
  hint: 'description',
};

/**
 * Returns what to write instead of a member that an object cannot have: its name here, or otherwise the members that
 * exist.
 */
export function insteadOfMember(
  member: string,
  { keyword, known, data }: { readonly keyword: string; readonly known: readonly string[]; readonly data: unknown },
): string | undefined {
  if (allKeywords.has(member) && !known.includes(member) && member.startsWith('x-'))
    return `Write \`${member}\` beside \`${keyword}\`, not in it.`;
  const operator = Object.hasOwn(members, member) ? members[member] : undefined;
  if (
    isJson(data) &&
    Array.isArray(data[member]) &&
    operator !== undefined &&
    isOperator(operator) &&
    known.includes(operator)
  )
    return `Write \`${asComparison(operator, data[member])}\`.`;
  const names = known.includes('const') ? { ...members, ...ofOptions } : members;
  const near = Object.hasOwn(names, member) ? names[member] : undefined;
  if (near !== undefined && known.includes(near)) return `Did you mean \`${near}\`?`;
  if (known.includes('field') && isCalculation(near ?? member))
    return 'Put the calculation in `x-values`, under a name, and write that name here.';
  if (member === 'plus')
    return 'It goes beside `field`, on the right-hand side of a comparison or in `copy`: `{ "field": …, "plus": { "days": 7 } }`.';
  const suggestion = didYouMean(member, known);
  if (suggestion === undefined && known.includes('enum') && known.includes('oneOf'))
    return 'For options, write `enum` or `oneOf`; for entries, `"items": { "type": "object", "properties": { … } }`.';
  if (suggestion !== undefined) return suggestion;
  return known.length > 0 && known.length <= 24
    ? `It can have ${known.map((one) => `\`${one}\``).join(', ')}.`
    : undefined;
}

/** Returns what JsonLogic writes as `{ "==": [{ "var": "place" }, "home"] }` in our shape. */
function asComparison(operator: string, terms: readonly unknown[]): string {
  const named = terms.find((term) => isJson(term) && typeof term['var'] === 'string') as
    | { readonly var: string }
    | undefined;
  const [constant] = terms.filter((term) => typeof term !== 'object');
  return `{ "field": ${JSON.stringify(named?.var.replaceAll('.', '/') ?? '…')}, "${operator}": ${constant === undefined ? '…' : JSON.stringify(constant)} }`;
}

/**
 * Returns how to write the value of this keyword, which has another type than is required; undefined if that is not
 * clear.
 */
export function repairOf({ keyword, params, data, parentSchema }: ErrorObject, name: string): string | undefined {
  const isCondition = String((parentSchema as { readonly errorMessage?: string } | undefined)?.errorMessage).includes(
    'a condition',
  );
  if (keyword === 'oneOf' && isJson(data) && operatorNames.filter((operator) => operator in data).length > 1) {
    return 'Write each comparison separately, in `all`: `{ "all": [{ … }, { … }] }`.';
  }
  if (/^(?:items\.)?enum$/.test(name) && typeof data === 'object')
    return 'Write `oneOf`, with `const` and `title` for each option.';
  if (name === 'x-patterns' && keyword === 'minItems')
    return 'For one pattern, write `pattern`, and its message in `x-messages`: `{ "pattern": … }`.';
  if (name.endsWith('.rounded') && typeof data === 'number')
    return `Write \`{ "nearest": ${data} }\`, or \`up\` or \`down\`.`;
  if (/^x-(?:calculate|start|values\.\w+)$/.test(name) && typeof data === 'string') return asCalculation(data);
  if (keyword !== 'type') return undefined;
  if (Array.isArray(data) && isCondition && data.length > 1)
    return 'Write `{ "all": [ … ] }` if all must be true, or `{ "any": [ … ] }` if one is enough.';
  if (Array.isArray(data) && name.endsWith('.is'))
    return `Write \`in\` for one of several: \`"in": ${shortened(JSON.stringify(data), 60)}\`.`;
  if (Array.isArray(data) && name.endsWith('.includes'))
    return 'Write one `includes` for each, together in `any` or `all`.';
  const types = [params['type']].flat() as readonly string[];
  if (name === 'items' && Array.isArray(data))
    return 'Write the options in `enum` or `oneOf`: `"items": { "enum": [ … ] }`.';
  if (name === 'oneOf' && typeof data === 'string')
    return `Write \`{ "const": ${JSON.stringify(data)}, "title": … }\`, or use \`enum\` if the values are also the labels.`;
  if (/\.(?:plus|today|now)$/.test(name) && typeof data === 'number') return `Write \`{ "days": ${data} }\`.`;
  if (types.length === 1 && types[0] === 'object' && Array.isArray(data)) return 'Remove the square brackets: `{ … }`.';
  const { required = [] } = parentSchema as { readonly required?: readonly string[] };
  if (types.length === 1 && types[0] === 'object' && required.length > 0)
    return `Write \`{ ${required.map((member) => `"${member}": …`).join(', ')} }\`.`;
  if (types.length === 1 && types[0] === 'array') return 'Put it in square brackets: `[ … ]`.';
  if (typeof data === 'string') {
    if (types.some((type) => type === 'number' || type === 'integer') && /^-?\d+(?:\.\d+)?$/.test(data))
      return `Write \`${data}\`, without quotation marks.`;
    if (/\.(?:plus|today|now)\.\w+$/.test(name)) return `Write \`{ "field": ${JSON.stringify(data)} }\`.`;
    if (types.includes('boolean') && /^(?:true|yes)$/i.test(data)) return 'Write `true`, without quotation marks.';
    if (types.includes('boolean') && name !== 'x-mandatory' && /^(?:false|no)$/i.test(data))
      return 'Write `false`, without quotation marks.';
  }
  return undefined;
}

/** How a calculation of texts in a spreadsheet is written. The name of a field may contain a slash. */
const signs: readonly (readonly [sign: RegExp, name: CalculationName])[] = [
  [/[*×]/, 'times'],
  [/\s\/\s|\/(?=\d)|÷/, 'dividedBy'],
  [/\+/, 'sum'],
  [/-/, 'difference'],
];

function asCalculation(text: string): string {
  const [found, other] = signs.filter(([sign]) => sign.test(text));
  if (!found) return `For the answer itself, write \`{ "copy": ${JSON.stringify(text)} }\`.`;
  if (other) return 'Put each step in a field of its own, with `sum`, `difference`, `times` or `dividedBy`.';
  const [sign, name] = found;
  const terms = text
    .split(sign)
    .map((term) => (/^\s*\d+(?:\.\d+)?\s*$/.test(term) ? term.trim() : JSON.stringify(term.trim())));
  const rounded = name === 'dividedBy' ? ', "rounded": { "nearest": 0.01 }' : '';
  return `Write \`{ "${name}": [${terms.join(', ')}]${rounded} }\`.`;
}
