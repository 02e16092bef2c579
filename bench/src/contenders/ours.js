// Our renderers.
import { importing } from './entry.js';

const host = '{ save: async () => ({}), submit: async () => ({ reference: "AB-12" }) }';
const facts = "{ today: '2026-11-22' }";
const find = {
  text: (page, name) => `[name="/${page}/${name}"]`,
  radio: (page, name, value) =>
    `[data-pointer="/${page}/${name}"] div:nth-child(${value === 'yes' ? 1 : 2}) > input[type=radio]`,
  next: '[data-action=next]',
  error: '.govuk-error-summary a',
};

export const webComponent = {
  entry: (
    _,
    form,
  ) => `${importing('defineFormwrightForm', '@formwright/renderer-web-component')}${importing('form', form)}
    defineFormwrightForm();
    globalThis.start = (root) => {
      const element = document.createElement('formwright-form');
      Object.assign(element, { compiled: form, facts: ${facts}, host: ${host} });
      root.append(element);
    };`,
  find,
};

export const react = {
  entry: (_, form) => `import '@formwright/theme/theme.css';
    ${importing('createRoot', 'react-dom/client')}${importing('FormwrightForm, useSession', '@formwright/renderer-react')}${importing('form', form)}
    const Page = () => <FormwrightForm session={useSession({ form, facts: ${facts}, host: ${host} })} />;
    globalThis.start = (root) => createRoot(root).render(<Page />);`,
  find,
};
