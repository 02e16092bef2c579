import { dirname, relative } from 'node:path';
import {
  fieldType,
  nodeAtPath,
  nodeNamed,
  operandType,
  optionsAt,
  repeatsAround,
  resolve,
  resolveOperand,
  wordsAround,
  type Scope,
  type DefinitionNode,
  type NameUse,
} from '@formwright/generator';
import { CompletionItemKind, type CompletionItem, type Range } from 'vscode-languageserver';
import { rangeOf, type Cursor } from '../cursor.ts';
import { sharedBlocks, sharedLists } from '../lists.ts';
import { namesDeclared, type Declared } from '../named.ts';
import type { Site } from '../site.ts';
import { slotAt, type Slot } from '../slot.ts';

/** Something to offer at a place: a text that replaces what is there. */
interface Offer {
  /** The JSON value to write. */
  readonly value: unknown;
  readonly kind: CompletionItemKind;
  /** A few words beside it. */
  readonly detail?: string;
  readonly documentation?: string;
  /** Sort order: nearer names come first. Default 1. */
  readonly rank?: number;
}

/**
 * Offers the names that a form has for the place of the cursor. The dialect, which any editor reads, offers keywords and
 * the shapes of their values.
 */
export function complete(cursor: Cursor): readonly CompletionItem[] {
  const { site, onName } = cursor;
  if (!site || onName) return [];
  const word = wordBefore(cursor);
  if (word)
    return wordsAt(site).map((name) => ({
      label: `{${name.name}}`,
      kind: CompletionItemKind.Text,
      detail: name.detail,
      filterText: `{${name.name}`,
      textEdit: { range: word, newText: `{${name.name}}` },
    }));
  const slot = slotAt(site);
  if (!slot) return [];
  const range = cursor.literal
    ? rangeOf(cursor.document, cursor.literal)
    : { start: cursor.document.positionAt(cursor.offset), end: cursor.document.positionAt(cursor.offset) };
  return offersOf(slot, site, cursor).map((offer) => itemOf(offer, range));
}

/** Returns the words that texts at a place can have: those of the parts around it, and those of the form. */
function wordsAt({ definition, node }: Site): readonly Pick<Declared, 'name' | 'detail'>[] {
  const around = wordsAround(node, definition.root).flatMap(({ value }) =>
    Object.entries(value as Readonly<Record<string, unknown>>).map(([name, text]) => ({ name, detail: String(text) })),
  );
  const all = [...around, ...namesDeclared(definition, 'words')];
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}

function itemOf({ value, kind, detail, documentation, rank = 1 }: Offer, range: Range): CompletionItem {
  const json = JSON.stringify(value);
  const label = typeof value === 'string' ? value : json;
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    filterText: json,
    sortText: `${rank}${label}`,
    textEdit: { range, newText: json },
  };
}

/** Returns the range of a half-typed word in curly brackets at the cursor; undefined if there is none. */
function wordBefore({ document, literal, offset }: Cursor): Range | undefined {
  if (literal?.type !== 'string') return undefined;
  const text = document.getText();
  const [typed] = /\{[\w.]*$/.exec(text.slice(literal.offset, offset)) ?? [];
  if (typed === undefined) return undefined;
  const rest = /^[\w.]*\}?/.exec(text.slice(offset, literal.offset + literal.length - 1))?.[0] ?? '';
  return rangeOf(document, { offset: offset - typed.length, length: typed.length + rest.length });
}

function offersOf(slot: Slot, site: Site, cursor: Cursor): readonly Offer[] {
  const { definition, node, scope, valueAt } = site;
  switch (slot.kind) {
    case 'name':
      return nameOffers(site, slot.as);
    case 'target':
      return visibleNodes(scope)
        .filter(({ node: { kind, path } }) => (kind === 'field' || kind === 'repeat') && isReadable(path, scope))
        .map(nodeOffer);
    case 'column':
      return node.children
        .filter(({ kind }) => kind === 'field')
        .map((child) => nodeOffer({ name: child.name, node: child }));
    case 'value':
      return valueOffers(valueAt(slot.beside), site);
    case 'attribute':
      return attributeOffers(valueAt([...slot.beside, 'field']), site);
    case 'fact':
      return namesDeclared(definition, 'context').map(({ name, detail }) => ({
        value: name,
        kind: CompletionItemKind.Variable,
        detail,
      }));
    case 'condition':
      return namesDeclared(definition, 'conditions').map(({ name, detail }) => ({
        value: name,
        kind: CompletionItemKind.Function,
        detail,
      }));
    case 'team':
      return namesDeclared(definition, 'teams').map(({ name, detail }) => ({
        value: name,
        kind: CompletionItemKind.Constant,
        detail,
      }));
    case 'list':
      return [
        ...namesDeclared(definition, 'lists').map(({ name }) => ({ name, title: 'a list of this form' })),
        ...sharedLists(),
      ].map(({ name, title }) => ({ value: name, kind: CompletionItemKind.Enum, detail: title }));
    case 'reference':
      return sharedBlocks().map(({ file, title }) => ({
        value: relative(dirname(cursor.document.uri), file),
        kind: CompletionItemKind.Module,
        detail: title,
      }));
  }
}

interface Named {
  /** The name as a condition writes it. */
  readonly name: string;
  readonly node: DefinitionNode;
}

/** Returns the nodes that a bare name can refer to from a place, the nearest first, each name once. */
function visibleNodes({ root, from }: Scope): readonly Named[] {
  const found = new Map<string, DefinitionNode>();
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('/'))) {
    for (const child of nodeAtPath(root, at)?.children ?? [])
      if (child.kind !== 'note' && !found.has(child.name)) found.set(child.name, child);
    if (at === '') break;
  }
  return [...found].map(([name, node]) => ({ name, node }));
}

function isReadable(path: string, { repeats }: Scope): boolean {
  return repeatsAround(path).every((repeat) => repeats.has(repeat));
}

function nameOffers({ scope }: Site, as: NameUse['as']): readonly Offer[] {
  const fits = (node: DefinitionNode): boolean => {
    if (as === 'repeat') return node.kind === 'repeat' && isReadable(node.path, scope);
    if (as === 'countable')
      return (node.kind === 'repeat' || node.keywords.get('type')?.value === 'array') && isReadable(node.path, scope);
    return (node.kind === 'field' || node.kind === 'value') && (as === 'over' || isReadable(node.path, scope));
  };
  const near = visibleNodes(scope).filter(({ node }) => fits(node));
  const seen = new Set(near.map(({ node }) => node));
  const far: Named[] = [];
  const visit = (node: DefinitionNode): void => {
    if (fits(node) && !seen.has(node)) far.push({ name: node.path.replaceAll('/*', ''), node });
    node.children.forEach(visit);
  };
  visit(scope.root);
  const entry: readonly Offer[] =
    as === 'field' && repeatsAround(scope.from).length > 0
      ? [{ value: '@entry', kind: CompletionItemKind.Constant, detail: 'the entry’s number, from 0', rank: 3 }]
      : [];
  return [...near.map(nodeOffer), ...far.map((one) => ({ ...nodeOffer(one), rank: 2 })), ...entry];
}

function nodeOffer({ name, node }: Named): Offer {
  return {
    value: name,
    kind: node.kind === 'repeat' ? CompletionItemKind.Class : CompletionItemKind.Field,
    detail: titleOf(node),
    documentation: `${node.kind === 'value' ? 'working value' : node.kind} ${node.path}`,
  };
}

function titleOf(node: DefinitionNode): string {
  const title = node.keywords.get('title')?.value;
  return typeof title === 'string' ? title : '';
}

/** Returns the possible values of the other side of a comparison, with the labels that people see. */
function valueOffers(comparison: unknown, { definition, node, scope }: Site): readonly Offer[] {
  if (typeof comparison !== 'object' || comparison === null) return [];
  // What is being typed has no place of its own yet.
  const keyword = {
    name: '',
    value: comparison,
    place: node.place,
    namePlace: node.namePlace,
    placeOf: () => node.place,
  };
  const resolved = resolve(definition);
  const operand = resolveOperand(comparison, { node, keyword, pointer: '', scope });
  const type = operandType(operand, resolved);
  if (!type) return [];
  const options =
    operand.kind === 'field' && operand.attribute === undefined && operand.name.means
      ? optionsAt(operand.name.means, resolved)
      : [];
  const words = new Map(options.map(({ value, label }) => [value, label]));
  const values = type.values ?? (type.kind === 'boolean' ? [true, false] : []);
  const dates: readonly Offer[] =
    type.kind === 'date'
      ? [{ value: { today: {} }, kind: CompletionItemKind.Constant, detail: 'the date on which the form is filled in' }]
      : [];
  return [
    ...values.map((value): Offer => ({ value, kind: CompletionItemKind.EnumMember, detail: words.get(value) ?? '' })),
    ...dates,
  ];
}

function attributeOffers(field: unknown, { definition, scope }: Site): readonly Offer[] {
  const node = typeof field === 'string' ? nodeNamed(scope, field) : undefined;
  if (!node || fieldType(node, resolve(definition)).values === undefined) return [];
  const entries = definition.lists.get(String(node.keywords.get('x-options')?.value))?.entries ?? [];
  const known = new Map(entries.flatMap(({ attributes }) => Object.entries(attributes ?? {})));
  return [...known].map(([name, example]) => ({
    value: name,
    kind: CompletionItemKind.Property,
    detail: `for example ${JSON.stringify(example)}`,
  }));
}
