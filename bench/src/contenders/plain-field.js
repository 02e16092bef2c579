// A field of the workload in JSON Schema without our keywords, as the authors of RJSF and JSONForms write it.

const postcode = '^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$';

/** Returns a field's schema. */
export function plainField({ 'x-visible': _visible, 'x-mandatory': mandatory, format, ...field }) {
  if (format === 'uk-postcode') return { ...field, pattern: postcode };
  if (field.oneOf) return { ...field, type: 'string' };
  if (field.items)
    return {
      ...field,
      uniqueItems: true,
      items: { ...field.items, type: 'string' },
      ...(mandatory && { minItems: 1 }),
    };
  return format ? { ...field, format } : field;
}
