// RJSF, with its ajv validator, and with a validator written by hand for this workload.
import { join } from 'node:path';
import { importing, literal } from './entry.js';
import { rjsfSchemaOf } from './rjsf-schema.js';

export const rjsf = withValidator(importing('validator', join(import.meta.dirname, 'rjsf-validator.js')));
export const rjsfWithAjv = withValidator("import validator from '@rjsf/validator-ajv8';\n");

function withValidator(importingValidator) {
  return {
    entry: (
      definition,
    ) => `${importing('createRoot', 'react-dom/client')}import Form from '@rjsf/core';\n${importingValidator}
      const { schema, uiSchema } = ${literal(rjsfSchemaOf(definition))};
      // ajv also reports the condition itself, beside what is wrong.
      const withoutIf = (errors) => errors.filter(({ name }) => name !== 'if');
      globalThis.start = (root) => createRoot(root).render(<Form schema={schema} uiSchema={uiSchema} validator={validator} experimental_defaultFormStateBehavior={{ constAsDefaults: "never" }} transformErrors={withoutIf} noHtml5Validate onSubmit={console.log} />);`,
    find: {
      text: (page, name) => `#root_${page}_${name}`,
      radio: (page, name, value) => `#root_${page}_${name}-${value === 'yes' ? 0 : 1}`,
      next: 'button[type=submit]',
      error: '.errors li',
    },
  };
}
