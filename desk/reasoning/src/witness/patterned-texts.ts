import { formats, textsMatching } from '@formwright/generator';
import { walk, type FieldNode, type FormModel } from '@formwright/model';
import { codePattern } from '@formwright/runtime';
import type { Patterned } from './samples.ts';

/** How many texts are made for each pattern. */
const texts = 60;

/** Makes a source of texts that match patterns and formats. The library is loaded only if the form needs it. */
export async function patternedTexts(model: FormModel): Promise<Patterned> {
  const found = { any: false };
  walk(model.pages, (node) => {
    if (
      node.kind === 'field' &&
      (node.patterns !== undefined ||
        node.code !== undefined ||
        (node.format !== undefined && node.format !== 'date' && !formats[node.format].example))
    )
      found.any = true;
  });
  if (!found.any) return () => [];
  const { sample, stringMatching } = await import('fast-check');
  const made = new Map<string, readonly string[]>();
  const matching = (pattern: string): readonly string[] => {
    const known =
      made.get(pattern) ?? sampled(() => sample(stringMatching(new RegExp(pattern, 'u')), { numRuns: texts, seed: 1 }));
    made.set(pattern, known);
    return known;
  };
  return ({ patterns = [], minLength = 1, maxLength = Infinity, format, code, textFormat }: FieldNode) => {
    const shape = code === undefined ? format && formats[format].pattern : codePattern(code);
    const all = code !== undefined && shape ? [shape, ...patterns] : patterns;
    const [pattern = shape ?? '^$', another] = all;
    const found = another === undefined ? matching(pattern) : textsMatching(all, { minLength, maxLength }, texts);
    return found.map((text) => textFormat?.canonical(text) ?? text);
  };
}

/** Returns samples; none for a pattern that the library does not support. */
function sampled(make: () => readonly string[]): readonly string[] {
  try {
    return make();
  } catch {
    return [];
  }
}
