import { diagnostic } from '@formwright/diagnostics';
import type { DefinitionNode, Keyword, Place } from './definition.ts';
import { listNamed } from './lists.ts';
import type { Sources } from './sources.ts';

/** One row of a section with `x-rows`: its name in the answers, and the keywords that only it has. */
export interface Row {
  readonly name: string;
  readonly place: Place;
  readonly keywords: readonly Keyword[];
  /** The options that it has of a question, by the name of the question. */
  readonly offers: ReadonlyMap<string, Keyword>;
}

/** Reads the rows that `x-rows` has or names. Reports what cannot be a row. */
export function rowsIn(keyword: Keyword, sources: Sources): readonly Row[] {
  const rows = typeof keyword.value === 'string' ? listedRows(keyword, sources) : writtenRows(keyword);
  const seen = new Set<string>();
  return rows.filter(({ name, place }) => {
    if (!seen.has(name)) return seen.add(name);
    sources.diagnostics.push(diagnostic('bad-rows', place, { problem: `there are two rows \`${name}\`` }));
    return false;
  });
}

function listedRows(keyword: Keyword, sources: Sources): readonly Row[] {
  const list = listNamed(keyword, sources);
  return (list?.entries ?? []).map(({ value, title, hint }, index) => {
    const at = (member: string): Place => list?.placeOf(`/${index}/${member}`) ?? keyword.place;
    return {
      name: value,
      place: keyword.place,
      offers: new Map(),
      keywords: [
        made('title', title, () => at('title')),
        ...(hint === undefined ? [] : [made('x-ui', { hint }, () => at('description'))]),
      ],
    };
  });
}

function writtenRows(keyword: Keyword): readonly Row[] {
  const rows: readonly unknown[] = Array.isArray(keyword.value) ? keyword.value : [];
  return rows.flatMap((written, index): readonly Row[] => {
    const row = (written ?? {}) as Record<string, unknown>;
    const { const: name, title, description, 'x-visible': visible, 'x-renamedFrom': former } = row;
    if (typeof name !== 'string') return [];
    const at = (below: string): Place => keyword.placeOf(`/${index}${below}`);
    return [
      {
        name,
        place: at('/const'),
        offers: offersIn(row['properties'], (below, of) => keyword.placeOf(`/${index}/properties${below}`, of)),
        keywords: [
          ...(title === undefined ? [] : [made('title', title, () => at('/title'))]),
          ...(description === undefined ? [] : [made('x-ui', { hint: description }, () => at('/description'))]),
          ...(former === undefined ? [] : [made('x-renamedFrom', former, (below) => at(`/x-renamedFrom${below}`))]),
          ...(visible === undefined ? [] : [made('x-visible', visible, (below) => at(`/x-visible${below}`))]),
        ],
      },
    ];
  });
}

function offersIn(properties: unknown, placeOf: Keyword['placeOf']): Row['offers'] {
  const questions = Object.entries((properties ?? {}) as Record<string, { readonly enum?: unknown } | null>);
  return new Map(
    questions.map(([name, question]) => [
      name,
      {
        ...made('enum', question?.enum, (below) => placeOf(`/${name}/enum${below}`)),
        namePlace: placeOf(`/${name}`, 'name'),
      },
    ]),
  );
}

/** Makes a keyword of what is written elsewhere. */
export function made(name: string, value: unknown, placeOf: Keyword['placeOf']): Keyword {
  return { name, value, place: placeOf(''), namePlace: placeOf(''), placeOf };
}

/** Returns the names of a row: its own, and its former ones in the same place. */
export function namesOf({ name, keywords }: Row): readonly string[] {
  const former = keywords.find((keyword) => keyword.name === 'x-renamedFrom')?.value;
  return [name, ...listed(former).filter((one) => !one.startsWith('/'))];
}

function listed(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

/** Stands for the name of the row in the condition of all rows. */
const ROW = '{row}';

/** Returns whether the condition of all rows differs from row to row. */
export function isOfRow({ value }: Keyword): boolean {
  return namesIn(value).includes(ROW);
}

function namesIn(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : [value];
}

/** Returns a condition with the name of the row in its place. */
function namingRow(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((part) => namingRow(part, name));
  if (typeof value !== 'object' || value === null) return value === ROW ? name : value;
  return Object.fromEntries(Object.entries(value).map(([member, part]) => [member, namingRow(part, name)]));
}

/** Returns a row's node: what is asked of each row, with the row's own title, help and condition. */
export function withRow(all: DefinitionNode, { name, keywords, offers }: Row): DefinitionNode {
  const shown = all.keywords.get('x-visible');
  const asked = shown
    ? { ...all, keywords: new Map([...all.keywords, ['x-visible', { ...shown, value: namingRow(shown.value, name) }]]) }
    : all;
  const own = keywords.map((keyword) => {
    const ofAll = asked.keywords.get(keyword.name);
    return [keyword.name, ofAll ? (together[keyword.name]?.(ofAll, keyword) ?? keyword) : keyword] as const;
  });
  return {
    ...asked,
    ofRow: new Set(own.map(([name]) => name)),
    keywords: new Map([...asked.keywords, ...own]),
    children: asked.children.map((child) => {
      const offered = offers.get(child.name);
      return offered ? { ...child, offered } : child;
    }),
  };
}

/** How a keyword of all rows and the same keyword of one row become one. */
const together: { readonly [name: string]: (ofAll: Keyword, own: Keyword) => Keyword } = {
  'x-ui': withHelp,
  'x-renamedFrom': withFormer,
  'x-visible': withCondition,
};

function withCondition(ofAll: Keyword, own: Keyword): Keyword {
  return {
    ...own,
    value: { all: [ofAll.value, own.value] },
    placeOf: (pointer) => {
      const [, index, below = ''] = /^\/all\/([01])(.*)$/.exec(pointer) ?? [];
      return index === '0' ? ofAll.placeOf(below) : own.placeOf(below);
    },
  };
}

/** Former places of the row itself come first: they are more recent than those of all rows. */
function withFormer(ofAll: Keyword, own: Keyword): Keyword {
  const [first, second] = [listed(own.value), listed(ofAll.value)];
  const placeIn = (keyword: Keyword, index: number): Place =>
    keyword.placeOf(Array.isArray(keyword.value) ? `/${index}` : '');
  return {
    ...own,
    value: [...first, ...second],
    placeOf: (pointer) => {
      const index = Number(pointer.slice(1));
      return index < first.length ? placeIn(own, index) : placeIn(ofAll, index - first.length);
    },
  };
}

/** A row has the `x-ui` of all, with its own line of help. */
function withHelp(ofAll: Keyword, own: Keyword): Keyword {
  if (typeof ofAll.value !== 'object') return ofAll;
  return {
    ...ofAll,
    value: { ...ofAll.value, ...(own.value as object) },
    placeOf: (pointer) => (pointer === '/hint' ? own.placeOf('') : ofAll.placeOf(pointer)),
  };
}
