import type { Written } from '../../generator/src/language/calculations/calculation-record.ts';
import {
  calculationNames,
  calculations,
  type CalculationName,
} from '../../generator/src/language/calculations/index.ts';
import { roundingWays } from '../../generator/src/language/calculations/rounding.ts';
import { moveUnitNames, moveUnits, type MoveUnit } from '../../generator/src/language/move-units.ts';
import type { Beside } from '../../generator/src/language/operators/operator-record.ts';
import {
  operatorNames,
  operators,
  operatorsWith,
  type OperatorName,
} from '../../generator/src/language/operators/index.ts';
import { jsonFile, type Json, type LanguageFile } from './language-file.ts';

/** What is written in the file by hand. Anything else is made from the records. */
const byHand = {
  $defs: [
    'condition',
    'negated',
    'where',
    'operand',
    'today',
    'now',
    'plus',
    'term',
    'term-object',
    'calculation',
    'result',
    'span',
    'interval',
    'rounded',
  ],
  condition: ['all', 'any', 'not', 'condition', 'some', 'every', 'count', 'where', 'field', 'attribute', 'context'],
  calculation: ['where', 'otherwise', 'rounded'],
};

/** The operators and calculations that an editor completes and a form is checked against. */
export const conditionsSchema: LanguageFile = jsonFile('schemas/vocabularies/conditions.json', (schema) => {
  const comparing = operatorsWith('operand');
  schema.$defs = renewed(schema.$defs, byHand.$defs, {
    names: comparing,
    make: (name) => ({ ...operatorSchema(name), defaultSnippets: operators[name].snippets }),
  });
  const { condition, calculation } = schema.$defs;
  condition.properties = renewed(condition.properties, byHand.condition, {
    names: operatorNames,
    make: (name) => (operators[name].beside === 'operand' ? { $ref: `#/$defs/${name}` } : operatorSchema(name)),
  });
  for (const left of ['field', 'context', 'count'])
    Object.assign(condition.dependentSchemas[left], exactlyOneOf(operatorNames, 'must compare with'));
  calculation.properties = renewed(calculation.properties, byHand.calculation, {
    names: calculationNames,
    make: calculationSchema,
  });
  Object.assign(calculation, exactlyOneOf(calculationNames, 'must have'));
  Object.assign(
    calculation.dependentSchemas.rounded,
    exactlyOneOf(
      calculationNames.filter((name) => ['factors', 'quotient'].includes(calculations[name].written)),
      'must have beside `rounded`',
    ),
  );
  for (const [moved, names] of Object.entries({ today: ofDates, now: moveUnitNames, plus: moveUnitNames }))
    schema.$defs[moved].properties = Object.fromEntries(names.map((unit) => [unit, amountSchema(unit)]));
  schema.$defs.rounded.properties = Object.fromEntries(
    Object.entries(roundingWays).map(([way, description]) => [
      way,
      { description, type: 'number', exclusiveMinimum: 0 },
    ]),
  );
  Object.assign(schema.$defs.rounded, exactlyOneOf(Object.keys(roundingWays), 'must have'));
  calculation.defaultSnippets = calculationNames.flatMap((name) => calculations[name].snippet ?? []);
});

const ofDates = moveUnitNames.filter((unit) => moveUnits[unit].of === 'date');

function amountSchema(unit: MoveUnit): Json {
  const { most } = moveUnits[unit];
  const name = unit[0]?.toUpperCase() + unit.slice(1);
  return {
    description: `${name} to add: a whole number, negative for before, or an answer.`,
    type: ['integer', 'object'],
    minimum: -most,
    maximum: most,
    if: { type: 'object' },
    then: { $ref: '#/$defs/term-object' },
  };
}

interface Made<Name extends string> {
  readonly names: readonly Name[];
  make(name: Name): Json;
}

/** Returns members with those that are made made again. Each keeps its place; new ones come last. */
function renewed<Name extends string>(members: Json, kept: readonly string[], { names, make }: Made<Name>): Json {
  const made = Object.fromEntries(names.map((name) => [name, make(name)]));
  const there = Object.entries(members).filter(([name]) => kept.includes(name) || Object.hasOwn(made, name));
  return { ...Object.fromEntries(there), ...made };
}

function operatorSchema(name: OperatorName): Json {
  const { docs, beside } = operators[name];
  return { description: docs.description, ...besideOperator[beside] };
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

function calculationSchema(name: CalculationName): Json {
  const { docs, written } = calculations[name];
  return { description: docs.description, ...besideCalculation[written] };
}

const oneName: Json = { type: 'string', minLength: 1 };
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
  factors: { ...terms, minItems: 2 },
  quotient: { ...terms, minItems: 2, maxItems: 2 },
  span: nameOr('span'),
  interval: { $ref: '#/$defs/interval' },
  field: nameOr('operand'),
  operand: nameOr('operand'),
  count: oneName,
  pieces: {
    type: 'array',
    minItems: 1,
    items: {
      description: 'A literal text, or an operand.',
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
