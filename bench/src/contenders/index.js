// The contenders: the script of each one's page, and the selectors of its controls.
import { join } from 'node:path';
import { questionsOf } from '../baselines/questions.js';
import { rjsfSchemaOf } from './rjsf-schema.js';

const folder = import.meta.dirname;
const literal = (value) => JSON.stringify(value);
const importing = (name, file) => `import { ${name} } from ${literal(file)};\n`;
const host = '{ save: async () => ({}), submit: async () => ({ reference: "AB-12" }) }';
const byHand = {
  text: (page, name) => `#${page}-${name}`,
  radio: (page, name, value) => `input[name="${page}-${name}"][value="${value}"]`,
  next: '.next',
  error: '.summary a',
};
const ours = {
  text: (page, name) => `[name="/${page}/${name}"]`,
  radio: (page, name, value) =>
    `[data-pointer="/${page}/${name}"] div:nth-child(${value === 'yes' ? 1 : 2}) > input[type=radio]`,
  next: '[data-action=next]',
  error: '.govuk-error-summary a',
};

/**
 * For each contender: the entry of its bundle, which sets a global function `start` that draws the form in an element,
 * and its selectors.
 */
export const contenders = {
  vanilla: {
    entry: (definition) => `${importing('startVanilla', join(folder, '../baselines/vanilla-page.js'))}
      globalThis.start = (root) => startVanilla(root, ${literal(questionsOf(definition))}, console.log);`,
    find: byHand,
  },
  lit: {
    entry: (definition) => `${importing('startLit', join(folder, '../baselines/lit-page.js'))}
      globalThis.start = (root) => startLit(root, ${literal(questionsOf(definition))}, console.log);`,
    find: byHand,
  },
  'web component': {
    entry: (
      _,
      form,
    ) => `${importing('defineFormwrightForm', '@formwright/renderer-web-component')}${importing('form', form)}
      defineFormwrightForm();
      globalThis.start = (root) => {
        const element = document.createElement('formwright-form');
        Object.assign(element, { compiled: form, facts: { today: '2026-11-22' }, host: ${host} });
        root.append(element);
      };`,
    find: ours,
  },
  react: {
    entry: (_, form) => `import '@formwright/theme/theme.css';
      ${importing('createRoot', 'react-dom/client')}${importing('FormwrightForm, useSession', '@formwright/renderer-react')}${importing('form', form)}
      const Page = () => <FormwrightForm session={useSession({ form, facts: { today: '2026-11-22' }, host: ${host} })} />;
      globalThis.start = (root) => createRoot(root).render(<Page />);`,
    find: ours,
  },
  'rjsf + ajv': {
    entry: (
      definition,
    ) => `${importing('createRoot', 'react-dom/client')}import Form from '@rjsf/core'; import validator from '@rjsf/validator-ajv8';
      const { schema, uiSchema } = ${literal(rjsfSchemaOf(definition))};
      globalThis.start = (root) => createRoot(root).render(<Form schema={schema} uiSchema={uiSchema} validator={validator} noHtml5Validate onSubmit={console.log} />);`,
    find: {
      text: (page, name) => `#root_${page}_${name}`,
      radio: (page, name, value) => `#root_${page}_${name}-${value === 'yes' ? 0 : 1}`,
      next: 'button[type=submit]',
      error: '.errors li',
    },
  },
};
