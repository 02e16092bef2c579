// Writes `dist/custom-elements.json`, which tells editors what `<formwright-form>` has: from the types of its properties
// and events, and from the READMEs that list its attributes, parts and custom properties.
// https://github.com/webcomponents/custom-elements-manifest
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vite';

const here = join(import.meta.dirname, '..');
const read = (file) => readFileSync(join(here, file), 'utf8');

/** The attributes that are no properties of the same type, with what they mean. */
const attributes = {
  profile: 'Also a property.',
  address: 'Also a property.',
  name: 'In a `<form>` of the page: the draft is sent with it under this name.',
  disabled: 'In a `<form>` of the page: disables all that is in the form.',
  'light-dom': 'Draws inside the element itself instead of in a shadow root. Set it before the element is connected.',
};

/** Those of the element that loads a form by its address. */
const byAddress = {
  src: 'The folder of the form, as `formwright build --serve` writes it.',
  draft: 'The address at which the draft is kept.',
  lang: '`en` or `cy`.',
};

/** Returns the manifest. */
export function manifest() {
  const element = {
    kind: 'class',
    customElement: true,
    tagName: 'formwright-form',
    superclass: { name: 'HTMLElement' },
  };
  const fields = membersOf('src/formwright-form.ts', 'Given').map(({ name, type, description }) => ({
    kind: 'field',
    name,
    type: { text: type },
    ...(name in attributes && { attribute: name }),
    ...(description && { description }),
  }));
  const own = {
    ...element,
    name: 'FormwrightForm',
    description: 'One person filling in one compiled form.',
    members: [
      ...fields,
      {
        kind: 'field',
        name: 'value',
        type: { text: 'SavedDraft | undefined' },
        readonly: true,
        description: 'The draft as it is now.',
      },
    ],
    attributes: listed(attributes),
    events: membersOf('src/events.ts', 'FormwrightEvents').map(({ name, type, description }) => ({
      name,
      type: { text: type },
      ...(description && { description }),
    })),
    cssParts: partsOf(read('README.md')).map((name) => ({ name })),
    cssProperties: propertiesOf(read('../../packages/theme/README.md')).map((name) => ({ name })),
  };
  const loading = {
    ...element,
    name: 'FormwrightFormByAddress',
    description: 'The same, which loads the form from the folder at `src`.',
    superclass: { name: 'FormwrightForm', module: 'dist/index.js' },
    attributes: listed(byAddress),
    events: [
      { name: 'load', type: { text: 'Event' }, description: 'The form is drawn.' },
      { name: 'error', type: { text: 'ErrorEvent' }, description: 'It could not be loaded. Can be cancelled.' },
    ],
  };
  return {
    schemaVersion: '2.1.0',
    modules: [moduleOf('dist/index.js', own), moduleOf('dist/by-address/index.js', loading)],
  };
}

function listed(all) {
  return Object.entries(all).map(([name, description]) => ({ name, description }));
}

function moduleOf(path, declaration) {
  const { name } = declaration;
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [{ kind: 'js', name, declaration: { name, module: path } }],
  };
}

/** Returns the members of an interface: the name, the type as it is written, and the comment above. */
function membersOf(file, interfaceName) {
  const code = read(file);
  const found = parseAst(code, { lang: 'ts' })
    .body.map((statement) => statement.declaration ?? statement)
    .find(({ type, id }) => type === 'TSInterfaceDeclaration' && id.name === interfaceName);
  return found.body.body.map(({ key, typeAnnotation, start }) => ({
    name: key.name ?? key.value,
    type: code.slice(typeAnnotation.typeAnnotation.start, typeAnnotation.typeAnnotation.end),
    description: /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*$/
      .exec(code.slice(0, start))?.[1]
      .replaceAll(/\s*\n\s*\* ?/g, ' ')
      .trim(),
  }));
}

/** "the parts are `form`, `pages`, …" */
function partsOf(readme) {
  return [.../the parts are ([^]*?)\.\n/.exec(readme)[1].matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
}

/** "`--formwright-brand`, `-link`, …" */
function propertiesOf(readme) {
  const [, text] = /Set these custom properties[^]*?\n([^]*?)\. `(--formwright-heading-case)/.exec(readme);
  return [...text.matchAll(/`(?:--formwright)?(-[\w-]+)`/g)]
    .map(([, name]) => `--formwright${name}`)
    .concat('--formwright-heading-case');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(join(here, 'dist/custom-elements.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
