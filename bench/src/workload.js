// The seeded workload: a definition of N questions, 15 to a page, of which 30% are conditional, up to three deep, and
// 60% mandatory.

/** Returns a small seeded random generator (mulberry32). The same seed gives the same workload on every machine. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const yesNo = [
  { const: 'yes', title: 'Yes' },
  { const: 'no', title: 'No' },
];
const kinds = [
  (title) => ({ title, type: 'string', maxLength: 100 }),
  (title) => ({ title, oneOf: yesNo }),
  (title) => ({ title, type: 'string', maxLength: 2000 }),
  (title) => ({ title, type: 'string', format: 'date' }),
  (title) => ({ title, type: 'integer', minimum: 0, maximum: 120 }),
  (title) => ({
    title,
    type: 'array',
    items: { oneOf: ['washing', 'dressing', 'meals', 'other'].map((value) => ({ const: value, title: value })) },
  }),
  (title) => ({ title, type: 'string', format: 'email' }),
  (title) => ({ title, type: 'string', format: 'uk-postcode' }),
  (title) => ({ title, oneOf: yesNo }),
  (title) => ({ title, type: 'string', maxLength: 500 }),
];

/** Returns a definition of `count` questions. */
export function definitionOf(count, { perPage = 15, seed = 2026 } = {}) {
  const random = randomFrom(seed);
  const properties = {};
  for (let number = 0; number < count; number++) {
    const pageName = `page${Math.floor(number / perPage) + 1}`;
    const page = (properties[pageName] ??= {
      title: `Page ${Math.floor(number / perPage) + 1}`,
      type: 'object',
      properties: {},
    });
    const field = kinds[number % kinds.length](`Question ${number + 1}`);
    const earlier = Object.entries(page.properties).filter(
      ([, other]) => other.oneOf && depthOf(other, page.properties) < 3,
    );
    if (earlier.length > 0 && random() < 0.3)
      field['x-visible'] = { field: earlier[Math.floor(random() * earlier.length)][0], is: 'yes' };
    if (random() < 0.6) field['x-mandatory'] = true;
    page.properties[`q${number + 1}`] = field;
  }
  return {
    $schema: '../../../schemas/dialect.json',
    $id: `bench/questions-${count}`,
    title: `${count} questions`,
    type: 'object',
    'x-form': { version: '1.0.0', owner: 'Bench' },
    properties,
  };
}

function depthOf(field, fields) {
  const above = field['x-visible'] && fields[field['x-visible'].field];
  return above ? 1 + depthOf(above, fields) : 0;
}

const answers = {
  string: 'Siân Ŵyn',
  date: '1948-03-14',
  email: 'sian@example.org',
  'uk-postcode': 'CF10 3AT',
  integer: 40,
  array: ['washing', 'meals'],
};

/**
 * Returns answers to every question, with every condition met. All are valid, except that the first `faults` answers
 * with a format are wrong.
 */
export function answersTo(definition, faults = 0) {
  const all = {};
  let left = faults;
  for (const [pageName, page] of Object.entries(definition.properties)) {
    all[pageName] = {};
    for (const [name, field] of Object.entries(page.properties)) {
      const isWrong = left > 0 && field.format !== undefined;
      if (isWrong) left--;
      all[pageName][name] = isWrong ? 'wrong' : field.oneOf ? 'yes' : answers[field.format ?? field.type];
    }
  }
  return all;
}
