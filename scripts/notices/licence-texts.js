import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that come without their licence text, with the copyright line from their repository and the licence. */
const withoutText = {
  'govuk-frontend': ['Copyright (C) 2017 Crown Copyright (Government Digital Service)', 'MIT'],
  fontkit: ['Copyright (c) 2014-present Devon Govett', 'MIT'],
  brotli: ['Copyright (c) Devon Govett', 'MIT'],
  dfa: ['Copyright (c) Devon Govett', 'MIT'],
};

/** For each licence above, a file with its text and a copyright line. */
const texts = { MIT: 'LICENSE', 'BSD-3-Clause': 'node_modules/lit-html/LICENSE' };

/**
 * Returns the licence texts in a package's folder, including notices.
 *
 * @throws Error if there is none, and the package is not in the table above.
 */
export function licenceTexts(root, folder) {
  const files = readdirSync(join(root, folder))
    .filter((file) => /^(?:licen[cs]e|copying|notice|ofl)/i.test(file))
    .sort();
  if (files.length > 0) return files.map((file) => tidy(readFileSync(join(root, folder, file), 'utf8')));
  const [copyright, licence] =
    withoutText[folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)] ?? [];
  if (copyright === undefined)
    throw new Error(`${folder} has no licence file. Add its licence to scripts/notices/licence-texts.js.`);
  return [tidy(readFileSync(join(root, texts[licence]), 'utf8').replace(/^Copyright .*$/m, copyright))];
}

function tidy(text) {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
