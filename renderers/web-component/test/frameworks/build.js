// Builds one application for each framework into the folder that is named. Run by itself: Vue's compiler does not load
// under the test runner's own conditions.
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const apps = { vue: 'vue.ts', svelte: 'svelte.ts', react: 'react.tsx' };

await build({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'formwright-form' } } }), svelte()],
  resolve: { conditions: ['formwright-source', 'browser', 'module', 'import', 'default'] },
  // Only a development build of React begins everything twice in strict mode.
  define: { 'process.env.NODE_ENV': '"development"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  build: {
    outDir: process.argv[2],
    emptyOutDir: false,
    minify: false,
    target: 'es2022',
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(apps).map(([name, file]) => [name, join(import.meta.dirname, file)])),
      output: { entryFileNames: '[name].js' },
    },
  },
});
