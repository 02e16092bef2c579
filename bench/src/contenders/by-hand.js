// The pages written by hand, each also with styles that let the browser lay out only what can be seen.
import { join } from 'node:path';
import { questionsOf } from '../baselines/questions.js';
import { importing, literal } from './entry.js';

const folder = join(import.meta.dirname, '../baselines');
const find = {
  text: (page, name) => `#${page}-${name}`,
  radio: (page, name, value) => `input[name="${page}-${name}"][value="${value}"]`,
  next: '.next',
  error: '.summary a',
};

export const vanilla = byHand('startVanilla', 'vanilla-page.js');
export const lit = byHand('startLit', 'lit-page.js');
export const vanillaInView = inView(vanilla);
export const litInView = inView(lit);

function byHand(start, file) {
  return {
    entry: (definition) => `${importing(start, join(folder, file))}
      globalThis.start = (root) => ${start}(root, ${literal(questionsOf(definition))}, console.log);`,
    find,
  };
}

function inView({ entry }) {
  return {
    entry: (definition) => `import ${literal(join(folder, 'content-visibility.css'))};\n${entry(definition)}`,
    find,
  };
}
