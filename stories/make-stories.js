// Writes a file of stories for each form, with a story for each of its drafts.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const forms = fileURLToPath(new URL('../forms', import.meta.url));
const out = fileURLToPath(new URL('generated', import.meta.url));

const made = new Map(
  folders(forms).flatMap((council) =>
    folders(join(forms, council))
      .filter((form) => existsSync(join(forms, council, form, 'form.json')))
      .map((form) => [`${council}-${form}.stories.js`, storiesOf(`${council}/${form}`)]),
  ),
);
// Another run may be reading them, so that only what differs is written.
mkdirSync(out, { recursive: true });
for (const file of readdirSync(out)) if (!made.has(file)) rmSync(join(out, file));
for (const [file, text] of made) {
  const path = join(out, file);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
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
