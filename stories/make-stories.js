// Writes a file of stories for each form, with a story for each of its drafts.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const forms = fileURLToPath(new URL('../forms', import.meta.url));
const out = fileURLToPath(new URL('generated', import.meta.url));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const council of folders(forms)) {
  for (const form of folders(join(forms, council))) {
    if (existsSync(join(forms, council, form, 'form.json')))
      writeFileSync(join(out, `${council}-${form}.stories.js`), storiesOf(`${council}/${form}`));
  }
}

function folders(parent) {
  return readdirSync(parent, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Returns the stories of a form. A draft uses the record with the same name, or else the form's first record. */
function storiesOf(form) {
  const files = (folder) =>
    existsSync(join(forms, form, folder))
      ? readdirSync(join(forms, form, folder)).filter((file) => file.endsWith('.json'))
      : [];
  const drafts = files('drafts');
  const records = files('records');
  const recordFor = (draft) => (records.includes(draft) ? draft : records[0]);
  const path = (file) => JSON.stringify(`../../forms/${form}/${file}`);
  return [
    `import { form } from ${path('generated/index.js')};`,
    `import { drawStory } from '../draw-story.js';`,
    ...drafts.map((file, n) => `import draft${n} from ${path(`drafts/${file}`)};`),
    ...records.map((file, n) => `import record${n} from ${path(`records/${file}`)};`),
    `export default { title: ${JSON.stringify(form)} };`,
    ...drafts.map((file, n) => {
      const record = records.length > 0 ? `record${records.indexOf(recordFor(file))}` : 'undefined';
      return `export const Draft${n} = { name: ${JSON.stringify(file.replace('.json', ''))}, render: (_, { globals }) => drawStory({ form, draft: draft${n}, record: ${record} }, globals) };`;
    }),
    '',
  ].join('\n');
}
