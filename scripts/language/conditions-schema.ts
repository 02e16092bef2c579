import { operatorNames, operators } from '../../generator/src/language/operators/index.ts';
import { jsonFile, type Json, type LanguageFile } from './language-file.ts';

/** The operators and calculations that an editor completes and a form is checked against. */
export const conditionsSchema: LanguageFile = jsonFile('schemas/vocabularies/conditions.json', ({ $defs }: Json) => {
  const { condition } = $defs;
  for (const name of operatorNames) {
    const schema = operatorSchema(name);
    const isOwn = operators[name].beside === 'operand';
    condition.properties[name] = isOwn ? { $ref: `#/$defs/${name}` } : schema;
    if (isOwn) $defs[name] = schema;
  }
  const oneOf = operatorNames.map((name) => ({ required: [name] }));
  const message = `must compare by exactly one of ${operatorNames.map((name) => `\`${name}\``).join(', ')}`;
  for (const left of ['field', 'context', 'count'])
    Object.assign(condition.dependentSchemas[left], { oneOf, 'x-oneOfMessage': message });
});

function operatorSchema(name: (typeof operatorNames)[number]): Json {
  const record = operators[name];
  const { description } = record.docs;
  switch (record.beside) {
    case 'constants':
      return { description, type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } };
    case 'boolean':
      return { description, type: 'boolean' };
    case 'operand':
      return {
        description,
        type: ['string', 'number', 'boolean', 'object'],
        if: { type: 'object' },
        then: { $ref: '#/$defs/operand' },
        defaultSnippets: record.snippets,
      };
  }
}
