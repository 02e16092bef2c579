import type { Written } from '../../generator/src/language/calculations/calculation-record.ts';
import { calculationNames, calculations } from '../../generator/src/language/calculations/index.ts';
import type { Beside } from '../../generator/src/language/operators/operator-record.ts';
import { operatorNames, operators } from '../../generator/src/language/operators/index.ts';
import { jsonFile, type Json, type LanguageFile } from './language-file.ts';

/** The operators and calculations that an editor completes and a form is checked against. */
export const conditionsSchema: LanguageFile = jsonFile('schemas/vocabularies/conditions.json', ({ $defs }) => {
  addOperators($defs);
  addCalculations($defs.calculation);
});

function addOperators($defs: Json): void {
  const { condition } = $defs;
  for (const name of operatorNames) {
    const record = operators[name];
    const schema = { description: record.docs.description, ...besideOperator[record.beside] };
    if (record.beside === 'operand') {
      condition.properties[name] = { $ref: `#/$defs/${name}` };
      $defs[name] = { ...schema, defaultSnippets: record.snippets };
    } else condition.properties[name] = schema;
  }
  for (const left of ['field', 'context', 'count'])
    Object.assign(condition.dependentSchemas[left], exactlyOneOf(operatorNames, 'must compare by'));
}

const besideOperator: Readonly<Record<Beside, Json>> = {
  operand: {
    type: ['string', 'number', 'boolean', 'object'],
    if: { type: 'object' },
    then: { $ref: '#/$defs/operand' },
  },
  constants: { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } },
  boolean: { type: 'boolean' },
};

function addCalculations(calculation: Json): void {
  for (const name of calculationNames) {
    const { docs, written } = calculations[name];
    calculation.properties[name] = { description: docs.description, ...besideCalculation[written] };
  }
  Object.assign(calculation, exactlyOneOf(calculationNames, 'must have'));
  calculation.defaultSnippets = calculationNames.flatMap((name) => calculations[name].snippet ?? []);
}

const name: Json = { type: 'string', minLength: 1 };
const nameOr = (definition: string): Json => ({
  type: ['string', 'object'],
  minLength: 1,
  if: { type: 'object' },
  then: { $ref: `#/$defs/${definition}` },
});
const terms: Json = { type: 'array', minItems: 1, items: { $ref: '#/$defs/term' } };

const besideCalculation: Readonly<Record<Written, Json>> = {
  terms,
  pair: { ...terms, minItems: 2, maxItems: 2 },
  span: nameOr('span'),
  field: name,
  operand: nameOr('operand'),
  count: name,
  pieces: {
    type: 'array',
    minItems: 1,
    items: {
      description: 'A text as it stands, or an operand.',
      type: ['string', 'object'],
      if: { type: 'object' },
      then: { $ref: '#/$defs/term-object' },
    },
  },
  rows: {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['when', 'value'],
      properties: { when: { $ref: '#/$defs/condition' }, value: { $ref: '#/$defs/result' } },
    },
  },
};

function exactlyOneOf(names: readonly string[], must: string): Json {
  return {
    oneOf: names.map((one) => ({ required: [one] })),
    'x-oneOfMessage': `${must} exactly one of ${names.map((one) => `\`${one}\``).join(', ')}`,
  };
}
