// Builds the pages of an embedder in the given folder. It runs as a separate process, because Vue's compiler does not
// load under the test runner's export conditions.
import { join } from 'node:path';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const root = process.argv[2] ?? '';
const pages = ['element', 'react', 'vue', 'svelte'];

await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'formwright-form' } } }),
    svelte({ configFile: false, preprocess: vitePreprocess() }),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: Object.fromEntries(pages.map((name) => [name, join(root, `${name}.html`)])) },
  },
});
