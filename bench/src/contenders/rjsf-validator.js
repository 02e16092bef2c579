// A validator for RJSF, written by hand. It knows the keywords of the workload only, and has neither a JSON Schema
// library nor compiled code.
import { toErrorSchema } from '@rjsf/utils';

const formats = { date: (text) => !Number.isNaN(Date.parse(text)), email: (text) => /^[^\s@]+@[^\s@]+$/.test(text) };

/** What RJSF asks of a validator: which errors there are, and whether a condition holds. */
export const validator = {
  validateFormData(data, schema) {
    const errors = faults(schema, data, '');
    return { errors, errorSchema: toErrorSchema(errors) };
  },
  isValid: (schema, data) => faults(schema, data, '').length === 0,
  rawValidation: (schema, data) => ({ errors: faults(schema, data, '') }),
};

function faults(schema, value, at) {
  const own = messages(schema, value).map((message) => fault(at, message));
  const missing = (schema.required ?? []).filter((name) => value?.[name] === undefined);
  const present = Object.entries(schema.properties ?? {}).filter(([name]) => value?.[name] !== undefined);
  const met = (schema.allOf ?? []).filter((one) => validator.isValid(one.if, value));
  return [
    ...own,
    ...missing.map((name) => fault(`${at}.${name}`, 'is required')),
    ...present.flatMap(([name, property]) => faults(property, value[name], `${at}.${name}`)),
    ...met.flatMap((one) => faults(one.then, value, at)),
  ];
}

function messages({ const: only, maxLength, minItems, minimum, maximum, pattern, format }, value) {
  const wrong = {
    [`must be ${only}`]: only !== undefined && value !== only,
    [`must have ${maxLength} characters or fewer`]: value?.length > maxLength,
    [`must have ${minItems} or more`]: value?.length < minItems,
    [`must be ${minimum} or more`]: value < minimum,
    [`must be ${maximum} or less`]: value > maximum,
    [`must match ${pattern}`]: pattern !== undefined && !new RegExp(pattern).test(value),
    [`must be a real ${format}`]: format !== undefined && !formats[format](value),
  };
  return Object.keys(wrong).filter((message) => wrong[message]);
}

const fault = (property, message) => ({ property, message, stack: `${property} ${message}` });
