import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormModel } from '@formwright/model';
import { withWords } from '@formwright/runtime';
import { expect, test } from 'vitest';
import {
  compile,
  read,
  translatableTexts,
  type Compiled,
  type Definition,
  type Keyword,
  type Translations,
} from '../../src/index.ts';
import { textsOf } from '../../src/2-resolve/texts/texts.ts';
import { realForms } from '../real-forms.ts';

type Json = { readonly [name: string]: unknown };

/**
 * A place in a keyword's value where an author writes a string: `x-ui/hint`, any position as 0, any name that the
 * author gives as `name`.
 */
interface StringPlace {
  readonly keyword: string;
  readonly pointer: string;
  readonly value: unknown;
}

const schemas = new URL('../../../schemas/', import.meta.url);
const schemaIn = (file: string): Json => JSON.parse(readFileSync(new URL(file, schemas), 'utf8')) as Json;
const at = (json: Json, pointer: string): Json =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Json>((inside, step) => inside[step] as Json, json);

/** Strings that nobody reads on a form: names, addresses, patterns, data, and notes to colleagues. */
const noWords: readonly string[] = [
  '$comment',
  '$id',
  '$ref',
  '$schema',
  'const',
  'default',
  'default/0',
  'oneOf/0/const',
  'oneOf/0/$comment',
  'items/$comment',
  'items/oneOf/0/const',
  'items/oneOf/0/$comment',
  'pattern',
  'x-ui/autocomplete',
  'x-ui/columns/0',
  'x-options',
  'x-patterns/0/pattern',
  'x-rows',
  'x-rows/0/const',
  'x-rows/0/$comment',
  'x-rows/0/properties/name/enum/0',
  'x-rows/0/x-renamedFrom',
  'x-rows/0/x-renamedFrom/0',
  'x-total/of/0',
  'x-code',
  'x-lookup/source',
  'x-about',
  'x-attachments/maxSize',
  'x-renamedFrom',
  'x-renamedFrom/0',
  'x-prefill/from',
  'x-rules/0/at',
  'x-form/version',
  'x-form/history/changes/0/version',
  'x-form/history/changes/0/on',
  // For colleagues.
  'x-form/history/changes/0/note',
  'x-form/history/reviewedOn',
  'x-form/nextActions',
  'x-form/continues/name',
  'x-form/bankHolidays/0',
  'x-form/lists/name/$schema',
  'x-form/lists/name/$comment',
  'x-form/lists/name/title',
  'x-form/lists/name/from',
  'x-form/lists/name/without/0',
  'x-form/lists/name/first/0',
  'x-form/lists/name/entries/0',
  'x-form/lists/name/entries/0/const',
  'x-form/lists/name/entries/0/attributes/name',
  'x-form/paper/name/0',
  'x-form/paper/about/0',
  'x-form/paper/summary/0',
  'x-form/reference',
  'x-form/context/name/enum/0',
  'x-form/context/name/title',
  'x-form/routing/choose/0/to',
  'x-form/routing/copies/0/to',
  'x-form/routing/otherwise',
];

/**
 * Every place in the dialect where an author writes a string; those in conditions are names and data. Nodes refer to
 * each other within `dialect.json`.
 */
function stringPlaces(): readonly StringPlace[] {
  const found = new Map<string, StringPlace>();
  const visit = (
    json: unknown,
    {
      file,
      keyword,
      steps,
      through,
    }: { file: string; keyword: string; steps: readonly string[]; through: readonly string[] },
  ): void => {
    if (typeof json !== 'object' || json === null) return;
    const schema = json as Json;
    // A former name is read as the present one.
    if (schema['deprecated']) return;
    const place = { file, keyword, steps, through };
    if (typeof schema['$ref'] === 'string') {
      const [path = '', pointer = ''] = schema['$ref'].split('#');
      const target = path === '' ? file : new URL(path, new URL(file, schemas)).pathname.slice(schemas.pathname.length);
      const id = `${target}#${pointer}`;
      if (!['dialect.json', 'vocabularies/conditions.json'].includes(target) && !through.includes(id))
        visit(at(schemaIn(target), pointer), { ...place, file: target, through: [...through, id] });
    }
    if ([schema['type']].flat().includes('string')) {
      const value = steps.reduceRight<unknown>(
        (inside, step) => (step === '0' ? [inside] : { [step]: inside }),
        'Words',
      );
      found.set([keyword, ...steps].join('/'), { keyword, pointer: steps.map((step) => `/${step}`).join(''), value });
    }
    for (const [name, member] of Object.entries((schema['properties'] ?? {}) as Json))
      visit(member, { ...place, steps: [...steps, name] });
    visit(schema['additionalProperties'], { ...place, steps: [...steps, 'name'] });
    visit(schema['items'], { ...place, steps: [...steps, '0'] });
    for (const name of ['allOf', 'anyOf', 'oneOf', 'prefixItems'])
      for (const member of (schema[name] ?? []) as Json[]) visit(member, place);
    for (const name of ['if', 'then', 'else']) visit(schema[name], place);
  };
  const dialect = schemaIn('dialect.json');
  const kinds = [dialect, ...Object.values(dialect['$defs'] as Json)] as { readonly properties?: Json }[];
  for (const { properties = {} } of kinds) {
    for (const [keyword, schema] of Object.entries(properties))
      if (keyword !== 'properties' && keyword !== '$defs')
        visit(schema, { file: 'dialect.json', keyword, steps: [], through: [] });
  }
  return [...found.values()];
}

const own = ['../../../test-support/conformance/forms/conformance/everything/form.json', './rarer-texts/form.json'].map(
  (file) => fileURLToPath(new URL(file, import.meta.url)),
);
const definitions = [...own, ...realForms].map((file) => read(file).definition as Definition);
const places = stringPlaces();
const keyOf = ({ keyword, pointer }: StringPlace): string => keyword + pointer;
const isText = ({ keyword, pointer, value }: StringPlace): boolean => {
  const place = { file: '', pointer: '', offset: 0, length: 0 };
  const written: Keyword = { name: keyword, value, place, namePlace: place, placeOf: () => place };
  return textsOf({ node: {} as Definition['root'], kind: 'field', keyword: written }).some(
    (text) => text.pointer === pointer,
  );
};

test('every string that an author can write is known to be a text for people, or known not to be one', () => {
  expect(
    places
      .filter((place) => !isText(place))
      .map(keyOf)
      .toSorted(),
  ).toEqual(noWords.toSorted());
});

/**
 * The definition with Welsh for each of its texts: marked, and with a word in curly brackets. Rules with the same text
 * have one Welsh text.
 */
function translated(definition: Definition): {
  readonly definition: Definition;
  readonly marks: ReadonlyMap<string, string>;
} {
  const files = new Map<string, Map<string, Keyword>>();
  const marks = new Map<string, string>();
  for (const { text, place } of translatableTexts(definition)) {
    const key = /\/x-(rules|prompts)\//.test(place.pointer) ? text : `${place.file}#${place.pointer}`;
    const mark = marks.get(key) ?? `T${marks.size}T`;
    const cy = /^\/(?:x-form\/words|words|name|service|privacy|accessibility|help|choices)/.test(place.pointer)
      ? mark
      : `${mark} {gair}`;
    const entries = files.get(place.file) ?? new Map<string, Keyword>();
    files.set(
      place.file,
      entries.set(place.pointer, {
        name: place.pointer,
        value: { en: text, cy },
        place,
        namePlace: place,
        placeOf: () => place,
      }),
    );
    marks.set(key, mark);
  }
  const welsh = new Map(
    Array.from(files, ([file, entries]): [string, Translations] => [
      file,
      { file, entries, place: definition.root.place, valueAt: () => undefined, textAt: () => undefined },
    ]),
  );
  return { definition: { ...definition, welsh }, marks };
}

test('the forms have a text in each of these places', () => {
  const pointers = definitions.flatMap(translatableTexts).flatMap(({ pointer }) => pointer ?? []);
  const patterns = places.filter(isText).map((place) =>
    keyOf(place)
      .replace(/^x-messages\/.*/, 'x-messages/name')
      .replaceAll('/0', '/\\d+')
      .replaceAll('/name', '/\\w+'),
  );
  expect(patterns.filter((pattern) => !pointers.some((pointer) => new RegExp(`/${pattern}$`).test(pointer)))).toEqual(
    [],
  );
});

test.each(definitions)('each text of $file is in Welsh, with its words filled in', (written) => {
  const { definition, marks } = translated(written);
  const { welsh, council } = compile(definition) as Compiled & { readonly welsh: FormModel };
  const filled = JSON.stringify([withWords(welsh, { gair: 'GAIR' }), council?.cy]);
  expect(filled).not.toContain('{gair}');
  // These are filled in when a form is compiled: see council.test.ts and part-words.test.ts.
  const read = [...marks].filter(([key]) => !/#\/links\/|\/x-words\//.test(key));
  expect(read.filter(([, mark]) => !filled.includes(`"${mark}`)).map(([key]) => key)).toEqual([]);
  expect(welsh).not.toHaveProperty('untranslated');
});
