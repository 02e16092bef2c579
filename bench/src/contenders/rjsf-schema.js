// The workload as an author would write it for RJSF, with conditions as if/then and mandatory questions as `required`.
import { plainField } from './plain-field.js';

/** Returns RJSF's schema and uiSchema for a definition. */
export function rjsfSchemaOf({ title, properties }) {
  const pages = Object.entries(properties).map(([name, page]) => [name, pageOf(page)]);
  return {
    schema: {
      title,
      type: 'object',
      properties: Object.fromEntries(pages.map(([name, { schema }]) => [name, schema])),
    },
    uiSchema: Object.fromEntries(pages.map(([name, { uiSchema }]) => [name, uiSchema])),
  };
}

function pageOf({ title, properties }) {
  const fields = Object.entries(properties);
  const always = fields.filter(([, field]) => !field['x-visible']);
  const shown = new Map();
  for (const [name, field] of fields.filter(([, { 'x-visible': visible }]) => visible)) {
    const by = field['x-visible'].field;
    shown.set(by, [...(shown.get(by) ?? []), [name, field]]);
  }
  return {
    schema: {
      ...objectOf(always),
      title,
      ...(shown.size > 0 && {
        allOf: [...shown].map(([by, those]) => ({
          if: { properties: { [by]: { const: 'yes' } }, required: [by] },
          then: objectOf(those),
        })),
      }),
    },
    uiSchema: Object.fromEntries(
      fields.flatMap(([name, field]) => {
        const widget = field.oneOf
          ? 'radio'
          : field.items
            ? 'checkboxes'
            : field.maxLength > 100
              ? 'textarea'
              : undefined;
        return widget ? [[name, { 'ui:widget': widget }]] : [];
      }),
    ),
  };
}

function objectOf(fields) {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, plainField(field)])),
    required: fields.filter(([, field]) => field['x-mandatory']).map(([name]) => name),
  };
}
