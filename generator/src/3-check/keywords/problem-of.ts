import { shortened } from '@formwright/diagnostics';
import type { ErrorObject } from 'ajv/dist/2020.js';

interface Words {
  /** What the dialect requires of a value with the wrong type or form. Editors show it too. */
  readonly errorMessage?: string;
  readonly 'x-message'?: string;
  readonly 'x-oneOfMessage'?: string;
}

/** Returns what is wrong with a value, as the end of a sentence that begins with the keyword. */
export function problemOf({ keyword, params, data, parentSchema, schema }: ErrorObject): string {
  const words = (parentSchema ?? {}) as Words;
  const limit = String(params['limit']);
  switch (keyword) {
    case 'type':
      return words.errorMessage ?? `must be ${types(params['type'])}, not ${kindOf(data)}`;
    case 'const':
      return words.errorMessage ?? `must be ${quote(params['allowedValue'])}, not ${quote(data)}`;
    case 'pattern':
      return words.errorMessage ?? (schema === '\\S' ? 'must not be blank' : `must match ${String(schema)}`);
    case 'enum':
      return `must be one of ${(params['allowedValues'] as unknown[]).map(quote).join(', ')}, not ${quote(data)}`;
    case 'oneOf':
      return words['x-oneOfMessage'] ?? 'must be exactly one of several';
    case 'not':
      return (schema as Words)['x-message'] ?? 'is not possible';
    case 'maxProperties':
      return words['x-message'] ?? `must have at most ${limit} members`;
    case 'minProperties':
      return `must have at least ${limit} member`;
    case 'minLength':
      return limit === '1' ? 'must not be empty' : `must have at least ${limit} characters`;
    case 'maxLength':
      return `must have at most ${limit} characters`;
    case 'minItems':
      return limit === '1' ? 'must not be empty' : `must have at least ${limit} items`;
    case 'maxItems':
      return `must have at most ${limit} items`;
    case 'uniqueItems':
      return 'has the same item twice';
    case 'minimum':
      return `must be ${limit} or more`;
    case 'maximum':
      return `must be ${limit} or less`;
    case 'exclusiveMinimum':
      return `must be more than ${limit}`;
    default:
      return `is not valid by the language reference (${keyword})`;
  }
}

function quote(value: unknown): string {
  return shortened(JSON.stringify(value) ?? String(value), 60);
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  null: 'null',
};

function types(type: unknown): string {
  const list = (Array.isArray(type) ? type : [type]) as string[];
  return list.map((one) => typeWords[one] ?? one).join(' or ');
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return (Array.isArray(value) ? typeWords['array'] : typeWords[typeof value]) as string;
}
