import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Our packages whose dependencies are shipped to browsers, in PDFs or to editors. */
const ours = ['renderers/web-component', 'renderers/react', 'renderers/print'];

/** Packages that are copied into our builds although none of our packages depends on them at run time. */
const copied = [
  ['packages/theme', 'govuk-frontend'], // its styles are in theme.css
  ['apps/portal', 'react'],
  ['apps/portal', 'react-dom'],
  ['apps/portal', 'altcha-lib'], // in the portal's pages
  ['desk/preview', 'lit-html'], // in the desk's pages
  ['desk/vscode', 'vscode-languageclient'], // in the extension's one file
];

/**
 * Returns the folder of every third-party package whose code, styles or fonts we ship to browsers, in PDFs or to
 * editors, including their dependencies, sorted by name.
 */
export function shippedPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Set();
  const visit = (folder) => {
    if (found.has(folder)) return;
    found.add(folder);
    for (const name of Object.keys(packages[folder].dependencies ?? {})) visit(resolve(packages, folder, name));
  };
  for (const folder of ours) visit(folder);
  for (const [from, name] of copied) visit(resolve(packages, from, name));
  return [...found]
    .filter((folder) => folder.includes('node_modules/'))
    .toSorted((left, right) => (left < right ? -1 : 1));
}

/** Finds a dependency as Node does: first beside the package, then in each folder above. */
function resolve(packages, from, name) {
  for (let folder = from; ; folder = folder.replace(/(?:^|\/)[^/]*$/, '')) {
    const key = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[key]) return packages[key].link ? packages[key].resolved : key;
    if (folder === '') throw new Error(`package-lock.json has no ${name} for ${from}.`);
  }
}
