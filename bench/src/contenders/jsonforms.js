// JSONForms with its renderers without styles.
import { join } from 'node:path';
import { importing, literal } from './entry.js';
import { jsonFormsOf } from './jsonforms-schemas.js';

const id = (page, name) => `#/properties/${page}/properties/${name}`;

export const jsonForms = {
  entry: (
    definition,
  ) => `${importing('createRoot', 'react-dom/client')}${importing('JsonFormsPages', join(import.meta.dirname, 'jsonforms-pages.jsx'))}
    const { schema, pages } = ${literal(jsonFormsOf(definition))};
    globalThis.start = (root) => createRoot(root).render(<JsonFormsPages schema={schema} pages={pages} submit={console.log} />);`,
  find: {
    text: (page, name) => `[id="${id(page, name)}-input"]`,
    radio: (page, name, value) => `input[name="${id(page, name)}"][value="${value}"]`,
    next: '.next',
    error: '.validation_error',
  },
};
