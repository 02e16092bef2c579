import {
  nodeAtPath,
  type Compiled,
  type Definition,
  type DefinitionNode,
  type Keyword,
  type Place,
} from '@formwright/generator';
import type { Scalar } from '@formwright/model';
import type { Because } from '../goals/goal.ts';

/** Finds the places of a definition's parts in its text. */
export interface Places {
  /** Returns the place of a keyword's name, or of the part of its value at a pointer. */
  keyword(path: string, name: string, pointer?: string): Place;
  /** Returns the place of a rule, by its number. */
  rule(which: number, pointer?: string): Place;
  /** Returns the place of an option, by its value. */
  option(path: string, value: Scalar): Place;
  /** Returns the place of a part at fault. */
  part(because: Because): Place;
}

/** Keywords that limit an answer, the most familiar first. */
const limits = [
  'const',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'enum',
  'oneOf',
  'x-options',
  'maxItems',
  'minItems',
  'maxLength',
  'x-maxWords',
  'minLength',
  'pattern',
  'x-patterns',
  'format',
  'items',
];
const keywords: { readonly [part in Because['part']]: readonly string[] } = {
  visible: ['x-visible'],
  options: ['oneOf', 'items'],
  calculated: ['x-calculate'],
  limits,
  entries: ['maxItems', 'minItems'],
  mandatory: ['x-mandatory'],
  rule: ['x-rules'],
  stop: ['x-stop'],
  condition: ['x-form'],
};

/** Makes the functions that find the places of a definition's parts. */
export function placesOf({ root }: Definition, { logic }: Compiled): Places {
  const nodeOf = (path: string): DefinitionNode => nodeAtPath(root, path.replace(/\/\*$/, '')) ?? root;
  const keywordOf = (path: string, name: string): Keyword | undefined =>
    (path.endsWith('/*') ? nodeOf(path).entry : nodeOf(path).keywords)?.get(name);
  const places: Places = {
    keyword(path, name, pointer) {
      const keyword = keywordOf(path, name);
      if (!keyword) return nodeOf(path).namePlace;
      return pointer === undefined ? keyword.namePlace : keyword.placeOf(pointer);
    },
    rule(which, pointer = '') {
      const { on } = logic.rules[which] ?? { on: '' };
      const before = logic.rules.slice(0, which).filter((rule) => rule.on === on).length;
      return places.keyword(on, 'x-rules', `/${before}${pointer}`);
    },
    option(path, value) {
      const name = ['oneOf', 'items'].find((one) => keywordOf(path, one)) ?? 'x-options';
      const written = keywordOf(path, name)?.value;
      const options = (
        name === 'items' ? (written as { readonly oneOf?: unknown }).oneOf : written
      ) as readonly unknown[];
      const index = options.findIndex((option) => (option as { readonly const?: unknown }).const === value);
      return places.keyword(path, name, name === 'items' ? `/oneOf/${index}` : `/${index}`);
    },
    part({ path, part, which }) {
      if (part === 'rule' && which !== undefined) return places.rule(which);
      const name = keywords[part].find((one) => keywordOf(path, one));
      return name === undefined ? nodeOf(path).namePlace : places.keyword(path, name);
    },
  };
  return places;
}
