// The same form twice: what is asked of each of ten days, written once as rows, and written out for each.
const days = Array.from({ length: 10 }, (_, n) => ({ const: `day${n + 1}`, title: `Day ${n + 1}` }));

const asked = {
  type: 'object',
  properties: {
    help: {
      title: 'How much help was needed?',
      oneOf: [
        { const: 'none', title: 'None' },
        { const: 'some', title: 'Some' },
        { const: 'much', title: 'Much' },
      ],
      'x-mandatory': true,
    },
    hours: {
      title: 'Hours of help',
      type: 'integer',
      minimum: 1,
      maximum: 24,
      'x-visible': { field: 'help', in: ['some', 'much'] },
    },
    note: { title: 'Anything else', type: 'string', maxLength: 100 },
  },
};

/** Returns the definition with rows. */
export function inRows() {
  return definitionOf('rows', { 'x-rows': days, additionalProperties: asked });
}

/** Returns the definition with a section for each day. */
export function copied() {
  const sections = days.map(({ const: name, title }) => [name, { title, ...structuredClone(asked) }]);
  return definitionOf('copies', { properties: Object.fromEntries(sections) });
}

function definitionOf(name, questions) {
  return {
    $schema: '../../../schemas/dialect.json',
    $id: `bench/ten-${name}`,
    title: 'Ten days',
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Bench' },
    properties: {
      week: {
        title: 'The days',
        type: 'object',
        properties: { days: { title: 'Help on each day', type: 'object', ...questions } },
      },
      end: {
        title: 'End',
        type: 'object',
        properties: { last: { title: 'Anything else', type: 'string', maxLength: 100 } },
      },
    },
  };
}
