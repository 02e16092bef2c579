// Takes the line breaks and indentation out of Lit's templates in `dist`, which a browser would load for nothing: between
// tags they are one space to it, and before a block's tag nothing. Sources stay readable.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vite';

/** A line break before one of these, opened or closed, is not shown: each begins or ends a line of its own. */
const beforeBlock = /\s*\n\s*(?=<\/?(?:div|p|h[1-6]|ul|ol|li|dl|dt|dd|fieldset|legend|section|nav|form|details)\b)/g;

/**
 * Returns code, JavaScript or TypeScript, with each run of white space that has a line break in it as one space, or as none
 * before a block's tag, in all templates tagged `html`.
 *
 * @param {string} code
 * @returns {string}
 */
export function tighten(code) {
  /** @type {{ start: number, end: number }[]} */
  const texts = [];
  /** @param {any} node */
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html') texts.push(...node.quasi.quasis);
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(code, { lang: 'ts' }));
  return texts
    .toSorted((one, other) => other.start - one.start)
    .reduce((all, { start, end }) => {
      const text = all
        .slice(start, end)
        .replace(beforeBlock, '')
        .replace(/\s*\n\s*/g, ' ');
      return all.slice(0, start) + text + all.slice(end);
    }, code);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dist = join(import.meta.dirname, '../dist');
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(join(dist, name), 'utf8');
    const tight = tighten(code);
    if (tight !== code) writeFileSync(join(dist, name), tight);
  }
}
