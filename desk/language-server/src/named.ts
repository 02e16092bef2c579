import type { Definition, Place } from '@formwright/generator';

/** A name that `x-form` declares. */
export interface Declared {
  readonly name: string;
  /** A short description of what it stands for. */
  readonly detail: string;
  /** The place of its value. */
  readonly place: Place;
}

/** Where each kind of name is declared in `x-form`. */
const pointers = {
  words: '/words',
  context: '/context',
  conditions: '/conditions',
  teams: '/routing/teams',
  lists: '/lists',
} as const;

/** Returns the names of one kind that a form declares. */
export function namesDeclared(definition: Definition, kind: keyof typeof pointers): readonly Declared[] {
  const keyword = definition.root.keywords.get('x-form');
  const declared = pointers[kind]
    .split('/')
    .slice(1)
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), keyword?.value);
  if (!keyword || !isObject(declared)) return [];
  return Object.entries(declared).map(([name, value]) => ({
    name,
    detail: detailOf(value),
    place: keyword.placeOf(`${pointers[kind]}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  }));
}

function detailOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  const { type } = value;
  return typeof type === 'string' && Object.keys(value).length <= 2 ? type : JSON.stringify(value);
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
