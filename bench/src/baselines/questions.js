// The questions of a definition, as the author of a hand-written page would list them.

const postcode = '^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$';
const email = '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$';

/**
 * Returns pages of questions: `{ id, label, kind, must, if, max, from, to, pattern, choices }`, without the properties
 * that are not needed.
 */
export function questionsOf({ properties }) {
  return Object.entries(properties).map(([page, { title, properties: fields }]) => ({
    title,
    questions: Object.entries(fields).map(([name, field]) => ({
      id: `${page}-${name}`,
      label: field.title,
      kind: kindOf(field),
      ...(field['x-mandatory'] && { must: 1 }),
      ...(field['x-visible'] && { if: `${page}-${field['x-visible'].field}` }),
      ...(field.maxLength && { max: field.maxLength }),
      ...(field.type === 'integer' && { from: field.minimum, to: field.maximum }),
      ...(field.format === 'email' && { pattern: email }),
      ...(field.format === 'uk-postcode' && { pattern: postcode }),
      ...(field.items && { choices: field.items.oneOf.map(({ const: value }) => value) }),
    })),
  }));
}

function kindOf(field) {
  if (field.oneOf) return 'radios';
  if (field.items) return 'checkboxes';
  if (field.type === 'integer') return 'number';
  if (field.format === 'date' || field.format === 'email') return field.format;
  return field.maxLength > 100 ? 'textarea' : 'text';
}
