import type { Json, MutableJson } from './definition.ts';

/** Words of a part that a block has for itself: those of the form take precedence. */
const ofBlock = 'x-words of the block';

/** Notes that a schema was read from another file than the form's. */
export function fromBlock(schema: Json): Json {
  const { 'x-words': words, ...others } = schema;
  return words === undefined ? schema : { ...others, [ofBlock]: words as Json };
}

/** The schemas of a node and of what is around it, the outermost first. */
export type Around = readonly Json[];

/** Section 9, words of a part: a schema whose rules, prompts and options have their words filled in. */
export function worded(schema: Json, around: Around, form: Json): Json {
  const words = wordsOf([...around, schema], (form['x-form']?.['words'] ?? {}) as Json);
  if (Object.keys(words).length === 0) return schema;
  const all: MutableJson = { ...schema };
  for (const name of ['x-rules', 'x-prompts'])
    if (all[name])
      all[name] = (all[name] as Json[]).map((check) => ({
        ...check,
        message: filled(check['message'] as string, words),
      }));
  if (all['oneOf'])
    all['oneOf'] = (all['oneOf'] as Json[]).map((option) => ({
      ...option,
      ...(option['title'] ? { title: filled(option['title'] as string, words) } : {}),
    }));
  if (all['items']) all['items'] = worded(all['items'] as Json, [...around, schema], form);
  return all;
}

function wordsOf(schemas: Around, ofForm: Json): Json {
  // What stands beside a reference replaces the whole keyword of the block.
  const blocks = schemas.flatMap((schema) => (schema[ofBlock] && !schema['x-words'] ? [schema[ofBlock] as Json] : []));
  const own = schemas.flatMap((schema) => (schema['x-words'] ? [schema['x-words'] as Json] : []));
  const said = nested(own, {});
  // A word that the form says takes precedence over the block's, also inside of what stands for another word.
  const unsaid = blocks.map((words) => Object.fromEntries(Object.entries(words).filter(([name]) => !(name in ofForm))));
  return { ...nested(unsaid, said), ...said };
}

function nested(all: readonly Json[], first: Json): Json {
  let words: Json = {};
  for (const inner of all) {
    const outer = { ...words, ...first };
    for (const [name, text] of Object.entries(inner)) words = { ...words, [name]: filled(text as string, outer) };
  }
  return words;
}

/** Fills in the words in curly brackets that are known. */
export function filled(text: string, words: Json): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => (name in words ? String(words[name]) : whole));
}
