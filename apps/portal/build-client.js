// Builds the portal's client: one entry for each renderer, one chunk for each form, file names with hashes, and brotli
// and gzip copies of each file. `--forms DIR` is where the forms are, and `--out DIR` where the files go.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({ options: { forms: { type: 'string' }, out: { type: 'string' } } });
const formsFolder = resolve(values.forms ?? join(here, '../../forms'));
const out = resolve(values.out ?? join(here, 'dist/browser'));

const entries = {
  page: 'client/page.ts',
  print: 'client/print.ts',
  'web-component': 'client/web-component.ts',
  react: 'client/react.tsx',
};
const forms = await builtForms(formsFolder);
const icon = { fileName: '' };

await build({
  root: here,
  base: '/assets/',
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [virtualForms(forms), runtimeFromHere(), emitIcon(icon), emitNotices()],
  build: {
    outDir: out,
    emptyOutDir: true,
    assetsDir: '.',
    assetsInlineLimit: 0,
    manifest: 'vite-manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(here, file)])),
      output: { codeSplitting: { groups: loadedTogether() } },
    },
    target: 'es2022',
  },
});
await writeManifest();
await compressAll();

/**
 * @returns {Promise<Map<string, { en: string, cy?: string }>>} absolute paths of `generated/index.js` and `cy.js`, by
 * id
 */
async function builtForms(folder) {
  const found = new Map();
  for (const council of await subfolders(folder)) {
    for (const form of await subfolders(join(folder, council))) {
      const file = join(folder, council, form, 'generated', 'index.js');
      const inWelsh = join(folder, council, form, 'generated', 'cy.js');
      if (existsSync(file)) found.set(`${council}/${form}`, { en: file, ...(existsSync(inWelsh) && { cy: inWelsh }) });
    }
  }
  return found;
}

async function subfolders(folder) {
  const entriesOf = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  return entriesOf
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The module `virtual:forms` has a function for each form and language that imports the form. */
function virtualForms(files) {
  const loaders = (languages) =>
    Object.entries(languages).map(([language, file]) => `${language}: () => import(${JSON.stringify(file)})`);
  const lines = [...files].map(([id, languages]) => `  ${JSON.stringify(id)}: { ${loaders(languages).join(', ')} },`);
  return {
    name: 'formwright-forms',
    resolveId: (id) => (id === 'virtual:forms' ? '\0virtual:forms' : undefined),
    load: (id) => (id === '\0virtual:forms' ? `export const forms = {\n${lines.join('\n')}\n};\n` : undefined),
  };
}

/**
 * What pages load at once is in few chunks. By itself the bundler makes one for each set of entries that share a module,
 * and so many forms share so much in so many ways that a page would load sixty files.
 */
function loadedTogether() {
  let chunks;
  // A chunk takes along what its modules import, unless one of higher priority has it.
  return ['react', 'element', 'session'].map((name, priority) => ({
    debugName: name,
    priority,
    name(id, context) {
      chunks ??= chunksOf((module) => context.getModuleInfo(module));
      return chunks.get(id) === name ? name : null;
    },
  }));
}

/** @returns {Map<string, string>} the chunk of each module that a renderer's entry imports at once, save the entry */
function chunksOf(getModuleInfo) {
  const [element, react] = ['web-component', 'react'].map((name) => imported(getModuleInfo, join(here, entries[name])));
  const chunkOf = (id) => (element.has(id) && react.has(id) ? 'session' : element.has(id) ? 'element' : 'react');
  const own = Object.values(entries).map((file) => join(here, file));
  return new Map([...element, ...react].filter((id) => !own.includes(id)).map((id) => [id, chunkOf(id)]));
}

/** All modules that a module imports at once, and it. */
function imported(getModuleInfo, entry) {
  const modules = new Set([entry]);
  // A set that grows is gone through to its end.
  for (const id of modules) for (const next of getModuleInfo(id)?.importedIds ?? []) modules.add(next);
  return modules;
}

/** Generated code may be in a folder from which Node would not find the runtime, so it always gets the portal's. */
function runtimeFromHere() {
  return {
    name: 'formwright-runtime',
    async resolveId(id, importer) {
      return id === '@formwright/runtime' && importer !== undefined
        ? this.resolve(id, join(here, 'package.json'), { skipSelf: true })
        : undefined;
    },
  };
}

function emitIcon(target) {
  return {
    name: 'formwright-icon',
    async buildStart() {
      target.reference = this.emitFile({
        type: 'asset',
        name: 'icon.svg',
        source: await readFile(join(here, 'client/icon.svg')),
      });
    },
    generateBundle() {
      target.fileName = this.getFileName(target.reference);
    },
  };
}

/** Licences require their text with each copy, so the portal serves the notices beside the files. */
function emitNotices() {
  return {
    name: 'formwright-notices',
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'third-party-notices.txt',
        source: await readFile(join(here, '../../THIRD-PARTY-NOTICES.md')),
      });
    },
  };
}

/** Writes the manifest that src/client/client-bundles.ts reads. */
async function writeManifest() {
  const chunks = JSON.parse(await readFile(join(out, 'vite-manifest.json'), 'utf8'));
  const keyOf = (file) =>
    Object.keys(chunks).find(
      (key) =>
        resolve(here, key) === file || (chunks[key].src !== undefined && resolve(here, chunks[key].src) === file),
    );
  const keysIn = (language) =>
    Object.fromEntries([...forms].flatMap(([id, files]) => (files[language] ? [[id, keyOf(files[language])]] : [])));
  const manifest = {
    chunks,
    entries,
    forms: { en: keysIn('en'), cy: keysIn('cy') },
    definitions: await definitionHashes(),
    icon: icon.fileName,
  };
  await writeFile(join(out, 'formwright-manifest.json'), JSON.stringify(manifest, null, 2));
}

/** With these the portal checks that the client's forms were built from the same definitions as its own. */
async function definitionHashes() {
  const hashes = {};
  for (const [id, { en }] of forms)
    hashes[id] = (await import(pathToFileURL(join(dirname(en), 'receiver.js')).href)).definitionHash;
  return hashes;
}

async function compressAll() {
  const files = (await readdir(out)).filter((file) => /\.(?:js|css|svg)$/.test(file));
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(out, file));
      const parameters = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      await writeFile(join(out, `${file}.br`), await promisify(brotliCompress)(bytes, { params: parameters }));
      await writeFile(join(out, `${file}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}
