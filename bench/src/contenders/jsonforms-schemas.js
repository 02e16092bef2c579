// The workload as an author would write it for JSONForms: rules show questions, and if/then makes them mandatory only
// while they are shown.
import { askedBy } from './asked-by.js';
import { plainField } from './plain-field.js';

/** Returns the schema of all answers, and a UI schema for each page. */
export function jsonFormsOf({ title, properties }) {
  const pages = Object.entries(properties);
  return {
    schema: {
      title,
      type: 'object',
      properties: Object.fromEntries(pages.map(([name, page]) => [name, schemaOf(page)])),
    },
    pages: pages.map(([name, page]) => ({ name, uischema: uischemaOf(name, page) })),
  };
}

function schemaOf({ title, properties }) {
  const fields = Object.entries(properties);
  const mandatory = fields.filter(([, field]) => field['x-mandatory']);
  const conditions = mandatory.flatMap(([name, field]) => {
    const by = askedBy(field, properties);
    if (by.length === 0) return [];
    const answered = Object.fromEntries(by.map((one) => [one, { const: 'yes' }]));
    return [{ if: { properties: answered, required: by }, then: { required: [name] } }];
  });
  return {
    title,
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, plainField(field)])),
    required: mandatory.filter(([, field]) => !field['x-visible']).map(([name]) => name),
    ...(conditions.length > 0 && { allOf: conditions }),
  };
}

function uischemaOf(page, { title, properties }) {
  const scope = (name) => `#/properties/${page}/properties/${name}`;
  const controls = Object.entries(properties).map(([name, field]) => {
    const conditions = askedBy(field, properties).map((by) => ({
      scope: scope(by),
      schema: { const: 'yes' },
      failWhenUndefined: true,
    }));
    return {
      type: 'Control',
      scope: scope(name),
      ...(field.oneOf && { options: { format: 'radio' } }),
      ...(field.maxLength > 100 && { options: { multi: true } }),
      ...(conditions.length > 0 && { rule: { effect: 'SHOW', condition: { type: 'AND', conditions } } }),
    };
  });
  return { type: 'VerticalLayout', elements: [{ type: 'Label', text: title }, ...controls] };
}
