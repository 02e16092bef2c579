/** A JSON Schema, with what else editors and `check` read in it: `errorMessage`, `defaultSnippets` and others. */
export type Schema = { readonly [keyword: string]: unknown };

/** A name that people never see. */
export const name = '^[A-Za-z][A-Za-z0-9]*$';

/** The same, with dots. */
export const dottedName = '^[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*$';

/** Returns the schema of a text that is not blank. */
export function notBlank(description: string, more: Schema = {}): Schema {
  return { description, type: 'string', ...more, pattern: '\\S', errorMessage: 'must not be blank' };
}

/** Returns the schema of a whole number from `minimum` to `maximum`. */
export function wholeNumber(description: string, minimum: number, maximum: number): Schema {
  return { description, type: 'integer', minimum, maximum };
}

/** Returns the schema of a date. `check` makes sure that it exists. */
export function day(description: string): Schema {
  return {
    description,
    type: 'string',
    pattern: '^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$',
    errorMessage: 'must be a date such as 2026-12-25',
  };
}

/** Returns the schema of the version of a form. */
export function versionNumber(description: string): Schema {
  return {
    description,
    type: 'string',
    pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$',
    errorMessage: 'must be three numbers with dots, such as 1.0.0',
  };
}

/** The pattern of a form's id: the names of its folders, council/form. */
export const formIdPattern = '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$';

/** The schema of a form's id. */
export const formId: Schema = {
  type: 'string',
  pattern: formIdPattern,
  errorMessage: 'must be the id of a form: council/form',
};

/** Returns the schema of one of these words, each with what editors say about it. */
export function oneOf(description: string, values: Readonly<Record<string, string>>): Schema {
  return { description, enum: Object.keys(values), enumDescriptions: Object.values(values) };
}

/** Returns the schema of a condition. */
export function condition(description: string): Schema {
  return { description, allOf: [{ $ref: 'conditions.json#/$defs/condition' }] };
}

/** Returns the schema of an object whose members an author names. */
export function byName(pattern: string, more: Schema): Schema {
  return { type: 'object', propertyNames: { pattern, not: { enum: inherited } }, ...more };
}

/** Names that every JavaScript object inherits. */
const inherited: readonly string[] = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
];
