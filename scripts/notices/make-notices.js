import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceTexts } from './licence-texts.js';
import { shippedPackages } from './shipped-packages.js';

const introduction = `# Third-party notices

What Formwright ships to browsers, in PDFs and to editors contains work of others, under these licences. \`npm run notices\` makes this page from the installed packages: do not edit.
Packages of the server and of the designer's tools are installed by npm, each with its own licence.

- **GOV.UK's styles** (\`govuk-frontend\`) are in \`@formwright/theme\`, without the GDS Transport font, the crown or the crest, which may be used on GOV.UK only.
- **Source Sans 3** is embedded in every PDF, and Amiri and Noto's fonts in PDFs that have letters of their scripts, all under the SIL Open Font License 1.1. The licence of a font does not extend to documents that use it.`;

/** Returns the text of THIRD-PARTY-NOTICES.md. Packages with the same text share it. */
export function makeNotices(root) {
  const packagesOf = new Map();
  for (const folder of shippedPackages(root)) {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const text = licenceTexts(root, folder).join('\n\n');
    packagesOf.set(text, [...(packagesOf.get(text) ?? []), `${name} ${version}`]);
  }
  const sections = [...packagesOf].map(([text, names]) => `## ${names.join(', ')}\n\n${fenced(text)}`);
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

/** Uses a fence longer than any in the text, so that nothing in a licence ends it. */
function fenced(text) {
  const fence = '`'.repeat(Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1);
  return `${fence}text\n${text}\n${fence}`;
}
