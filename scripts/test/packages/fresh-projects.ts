/** A project of somebody who installs our packages: what it depends on, and its files. */
export interface FreshProject {
  /** Our packages, by name; the test installs them from their tarballs, with those that they depend on. */
  readonly ours: readonly string[];
  /** Everything else, by name and version. */
  readonly others: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

const vite = { vite: '8.3.8' };

const host = `
async function send(address, draft) {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(draft) });
  if (!response.ok) throw new Error(address + ' answered ' + response.status);
  return response.json();
}
export const host = { save: (draft) => send('/api/draft', draft), submit: (draft) => send('/api/submission', draft) };
export const facts = { today: '2026-11-22' };
`;

const html = (script: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Callback</title><script type="module" src="./${script}"></script></head>
<body><main id="app"></main></body></html>
`;

const config = (plugin?: { readonly from: string; readonly call: string; readonly name: string }): string => `
import { defineConfig } from 'vite';
${plugin ? `import ${plugin.name} from '${plugin.from}';` : ''}
export default defineConfig({ plugins: [${plugin?.call ?? ''}], build: { target: 'es2022', modulePreload: { polyfill: false } } });
`;

const react = (version: string): FreshProject => ({
  ours: ['@formwright/renderer-react', '@formwright/theme', '@formwright/runtime'],
  others: { ...vite, react: version, 'react-dom': version },
  files: {
    'index.html': html('main.jsx'),
    'vite.config.js': config(),
    'host.js': host,
    'main.jsx': `
import '@formwright/theme/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FormwrightForm, useSession } from '@formwright/renderer-react';
import { form } from './generated/index.js';
import { facts, host } from './host.js';

function Callback() {
  return <FormwrightForm session={useSession({ form, facts, host })} />;
}
createRoot(document.querySelector('main')).render(<StrictMode><Callback /></StrictMode>);
`,
  },
});

const element = ['@formwright/renderer-web-component', '@formwright/runtime'];

/** One project for each way in which a form is put into a page. */
export const projects: Readonly<Record<string, FreshProject>> = {
  plain: {
    ours: element,
    others: vite,
    files: {
      'index.html': html('main.js'),
      'vite.config.js': config(),
      'host.js': host,
      'main.js': `
import { defineFormwrightForm } from '@formwright/renderer-web-component';
import { form } from './generated/index.js';
import { facts, host } from './host.js';

defineFormwrightForm();
document.querySelector('main').append(Object.assign(document.createElement('formwright-form'), { compiled: form, facts, host }));
`,
    },
  },
  'React 19': react('19.3.1'),
  'React 18': react('18.3.1'),
  Vue: {
    ours: element,
    others: { ...vite, vue: '3.5.45', '@vitejs/plugin-vue': '6.0.11' },
    files: {
      'index.html': html('main.js'),
      'vite.config.js': config({
        from: '@vitejs/plugin-vue',
        name: 'vue',
        call: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'formwright-form' } } })`,
      }),
      'host.js': host,
      'main.js': `import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('main');\n`,
      'App.vue': `
<script setup>
import { defineFormwrightForm } from '@formwright/renderer-web-component';
import { form } from './generated/index.js';
import { facts, host } from './host.js';
defineFormwrightForm();
</script>
<template><formwright-form :compiled="form" :facts="facts" :host="host" /></template>
`,
    },
  },
  Svelte: {
    ours: element,
    others: { ...vite, svelte: '5.57.3', '@sveltejs/vite-plugin-svelte': '7.3.1' },
    files: {
      'index.html': html('main.js'),
      'vite.config.js': config({ from: '@sveltejs/vite-plugin-svelte', name: '{ svelte }', call: 'svelte()' }),
      'host.js': host,
      'main.js': `import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.querySelector('main') });\n`,
      'App.svelte': `
<script>
  import { defineFormwrightForm } from '@formwright/renderer-web-component';
  import { form } from './generated/index.js';
  import { facts, host } from './host.js';
  defineFormwrightForm();
</script>
<formwright-form compiled={form} {facts} {host}></formwright-form>
`,
    },
  },
};
