import { diagnostic, didYouMean } from '@formwright/diagnostics';
import type { Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';
import { namesIn } from '../members.ts';

/** Every word in curly brackets has a value in `x-form.words`, so that none is ever shown raw. */
export const words: Rule = ({ definition, keywords }) => {
  const declared = namesIn(definition.root.keywords.get('x-form'), 'words');
  return keywords.flatMap(textsOf).flatMap(({ text, place }) =>
    wordsIn(text).flatMap((name) => (declared.includes(name) ? [] : [diagnostic('unknown-word', place, { name, suggestion: didYouMean(name, declared) ?? (name.trim() === '' ? undefined : `Give it its default in \`x-form\`: \`"words": { ${JSON.stringify(name)}: "…" }\`.`) })])),
  );
};

/** Gives the words in curly brackets of a text, each once. */
export function wordsIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name]) => name ?? ''))];
}
