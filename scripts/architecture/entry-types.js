// What goes into a part and what comes out, as its main function declares it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For each part with a main function, its file and its name. */
const entries = {
  'generator/src/1-read': ['read.ts', 'read'],
  'generator/src/2-resolve': ['resolve.ts', 'resolve'],
  'generator/src/3-check': ['index.ts', 'check'],
  'generator/src/4-compile': ['compile.ts', 'compile'],
  'generator/src/5-emit': ['index.ts', 'emit'],
  'packages/runtime': ['src/create-form.ts', 'createForm'],
  'packages/session': ['src/create-session.ts', 'createSession'],
  'renderers/print': ['src/html/render-html.ts', 'renderHtml'],
};

/**
 * Returns the types of the first parameter and of the result of a part's main function, or undefined if the part has
 * none.
 *
 * @throws Error if the function is not there.
 */
export function entryTypes(root, part) {
  if (!(part in entries)) return undefined;
  const [file, name] = entries[part];
  const text = readFileSync(join(root, part, file), 'utf8');
  const declared = new RegExp(
    String.raw`^export (?:async )?function ${name}(?:<[^(]*>)?\(\s*(?:\{[^]*?\}|\w+): ([^,){]+)[^]*?\): (.+?) \{$`,
    'm',
  ).exec(text);
  if (!declared) throw new Error(`${part}/${file} does not declare ${name}. See scripts/architecture/entry-types.js.`);
  return { takes: plain(declared[1]), returns: plain(declared[2]) };
}

function plain(type) {
  return type
    .trim()
    .replace(/^Promise<(.*)>$/, '$1')
    .replace('ReadonlyMap', 'Map')
    .replace(/^readonly |<Submission>$/, '');
}
