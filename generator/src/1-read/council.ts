import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { councilWords } from '../language/council.ts';
import { textsOfKeyword } from '../language/keywords/index.ts';
import type { ChoiceList, Council, DefinitionNode, Keyword, Place } from './definition.ts';
import { nodeAt, type JsonNode } from './json.ts';
import { asKeyword } from './layers.ts';
import { load, type Sources } from './sources.ts';

/** Returns the path of what a council says once for all its forms: beside the folders of its forms. */
export function councilFileOf(form: string): string {
  return join(dirname(dirname(form)), 'council.json');
}

/** Reads the council's own file. Undefined if there is none. */
export function readCouncil(form: string, sources: Sources): JsonNode | undefined {
  const file = councilFileOf(form);
  const isThere = sources.open.has(file) || existsSync(file);
  return isThere ? load(sources, file, { file: form, pointer: '', offset: 0, length: 1 }) : undefined;
}

interface Read {
  readonly root: DefinitionNode;
  readonly lists: ReadonlyMap<string, ChoiceList>;
}

/**
 * Adds to `x-form` what the form uses of its council's file: the owner and the retention if the form does not say them,
 * the bank holidays if it counts working days, and the words and facts that it names. What the form says itself takes precedence.
 */
export function withCouncil(
  { root, lists }: Read,
  council: JsonNode,
): { readonly root: DefinitionNode; readonly council: Council } {
  const written = root.keywords.get('x-form');
  const own = objectIn(written?.value);
  const said = objectIn(council.value);
  // From a pointer into `x-form` to one into the council's file.
  const places = new Map<string, string>();
  const whole = (member: string, from: string): Readonly<Record<string, unknown>> => {
    if (own[member] !== undefined || said[from] === undefined) return {};
    places.set(`/${member}`, `/${from}`);
    return { [member]: said[from] };
  };
  const named = (
    member: 'words' | 'context',
    known: readonly { readonly name: string; readonly value: unknown; readonly pointer: string }[],
    used: ReadonlySet<string>,
  ): Readonly<Record<string, unknown>> => {
    const ours = objectIn(own[member]);
    const added = known.filter(({ name }) => used.has(name) && !Object.hasOwn(ours, name));
    for (const { name, pointer } of added) places.set(`/${member}/${name}`, pointer);
    return added.length === 0 || (own[member] !== undefined && !isObject(own[member]))
      ? {}
      : { [member]: { ...Object.fromEntries(added.map(({ name, value }) => [name, value])), ...ours } };
  };
  const facts = Object.entries(objectIn(said['context'])).map(([name, value]) => ({
    name,
    value,
    pointer: `/context/${name}`,
  }));
  const words = councilWords(council.value).map(({ name, text, pointer }) => ({ name, value: text, pointer }));
  const added = {
    ...whole('owner', 'name'),
    ...whole('retention', 'retention'),
    ...(countsWorkingDays(root) ? whole('bankHolidays', 'bankHolidays') : {}),
    ...named('words', words, wordsUsed({ root, lists })),
    ...named('context', facts, factsUsed(root)),
  };
  const found: Council = { file: council.place.file, written: asKeyword(council), used: new Set(places.values()) };
  if (!written || !isObject(written.value)) return { root, council: found };
  const keyword = { ...written, value: { ...own, ...added }, placeOf: placeIn(written, { council, places }) };
  return { root: { ...root, keywords: new Map([...root.keywords, ['x-form', keyword]]) }, council: found };
}

/** Returns the place of what a pointer names in `x-form`: in the form, or in the council's file. */
function placeIn(
  written: Keyword,
  { council, places }: { readonly council: JsonNode; readonly places: ReadonlyMap<string, string> },
): Keyword['placeOf'] {
  return (pointer): Place => {
    for (const [added, from] of places)
      if (pointer === added || pointer.startsWith(`${added}/`))
        return (nodeAt(council, from + pointer.slice(added.length)) ?? nodeAt(council, from) ?? council).place;
    return written.placeOf(pointer);
  };
}

/** The words in curly brackets of every text that people read. */
function wordsUsed({ root, lists }: Read): ReadonlySet<string> {
  const used = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') for (const [, name = ''] of value.matchAll(/\{([^{}]*)\}/g)) used.add(name);
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  everyKeyword(root, ({ name, value }) => textsOfKeyword(name) && look(value));
  for (const { entries } of lists.values()) look(entries);
  return used;
}

/** The facts that conditions and calculations read. */
function factsUsed(root: DefinitionNode): ReadonlySet<string> {
  const used = new Set<string>();
  everyObject(root, ({ context }) => typeof context === 'string' && used.add(context));
  return used;
}

/** Whether a date is moved by working days, or they are counted. */
function countsWorkingDays(root: DefinitionNode): boolean {
  let found = false;
  everyObject(root, (object) => (found ||= Object.hasOwn(object, 'workingDays')));
  return found;
}

function everyObject(root: DefinitionNode, visit: (object: Readonly<Record<string, unknown>>) => void): void {
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    visit(value as Readonly<Record<string, unknown>>);
    Object.values(value).forEach(look);
  };
  everyKeyword(root, ({ value }) => look(value));
}

function everyKeyword({ keywords, entry, children }: DefinitionNode, visit: (keyword: Keyword) => void): void {
  for (const keyword of [...keywords.values(), ...(entry?.values() ?? [])]) visit(keyword);
  for (const child of children) everyKeyword(child, visit);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
