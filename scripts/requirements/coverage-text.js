import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';

/** What shows that something works: it is run by `npm test` or `npm run verify`. */
const evidence = ['*.test.ts', '*.test.tsx', '*/scenarios.json', 'test-support/conformance/*.json', '*/test/*.ts'];

/** Returns the files that name each id, by id. */
export function filesById(root) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...evidence], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const files = new Map();
  for (const file of [...new Set(listed.split('\n').filter(Boolean))].toSorted()) {
    for (const id of new Set(readFileSync(join(root, file), 'utf8').match(/\bS[0-4]-\d{2,3}\b/g)))
      files.set(id, [...(files.get(id) ?? []), file]);
  }
  return files;
}

/** Returns the text of docs/coverage.md. */
export async function coverageText(root) {
  const { sources, requirements } = JSON.parse(readFileSync(join(root, 'docs/requirements.json'), 'utf8'));
  const files = filesById(root);
  const judged = requirements.map((one) => ({ ...one, files: files.get(one.id) ?? [] }));
  const text = `# What works of what councils asked for

Made by \`npm run coverage\` from [requirements.json](requirements.json) and from the tests and scenarios that name its ids: do not edit. A requirement works if a test or a scenario names it, since all of them pass. Otherwise the reason why it does not work yet is given. What only \`forms/portal\` shows works in those forms, which the portal does not open yet.

${table(['source', 'requirements', 'work', 'not yet', 'not looked at'], [...Object.entries(sources).map(([id, name]) => countsOf(name, judged.filter(isOf(id)))), countsOf('All', judged)])}

${Object.entries(sources)
  .map(
    ([id, name]) =>
      `## ${name}\n\n${table(['id', 'kind', 'requirement', 'state'], judged.filter(isOf(id)).map(rowOf))}`,
  )
  .join('\n\n')}
`;
  const { $schema: _, ignorePatterns: __, ...layout } = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'));
  return (await format('coverage.md', text, layout)).code;
}

function isOf(source) {
  return ({ id }) => id.startsWith(`${source}-`);
}

function countsOf(name, rows) {
  const count = (matches) => rows.filter(matches).length;
  return [
    name,
    rows.length,
    count(({ files }) => files.length > 0),
    count(({ files, notYet }) => files.length === 0 && notYet),
    count(({ files, notYet }) => files.length === 0 && !notYet),
  ];
}

function rowOf({ id, kind, fact, files, notYet }) {
  const links = files.map((file) => `[${nameOf(file)}](../${file})`);
  return [
    id,
    kind,
    fact,
    links.length > 0 ? `works: ${links.join(', ')}` : notYet ? `not yet: ${notYet}` : 'not looked at',
  ];
}

/** The folder says which form a `scenarios.json` is about. */
function nameOf(file) {
  const parts = file.split('/');
  return parts.at(-1) === 'scenarios.json' ? parts.slice(-3, -1).join('/') : parts.at(-1);
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cellOf).join(' | ')} |`).join('\n');
}

function cellOf(value) {
  return String(value).replaceAll('|', String.raw`\|`);
}
