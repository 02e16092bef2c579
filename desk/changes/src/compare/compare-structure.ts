import { walk, type Node } from '@formwright/model';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';
import { likelyRenames } from '../pair/likely-renames.ts';

/** Finds nodes that were added, removed, renamed, moved or reordered. */
export function compareStructure({ older, newer, pairing }: Comparison): readonly Change[] {
  const likely = likelyRenames(pairing, newer.model);
  const suggested = new Map(likely.map(({ now, suggestion }) => [now.path, suggestion]));
  return [
    ...topmost(pairing.removed).map((node) => removal(node, pairing.removed)),
    ...topmost(pairing.added).map((node) => addition(node, { newer, suggestion: suggested.get(node.path) })),
    ...likely
      .filter(({ now }) => !topmost(pairing.added).includes(now))
      .map(({ now, suggestion }) => ({ ...addition(now, { newer, suggestion }) })),
    ...pairing.pairs.flatMap(({ old, now }) => moves({ old, now }, pairing)),
    ...orders({ older, newer, pairing } as Comparison),
  ];
}

/** Returns the nodes that are not inside any of the others. */
function topmost(nodes: readonly Node[]): readonly Node[] {
  const paths = new Set(nodes.map(({ path }) => path));
  return nodes.filter(({ path }) => !ancestors(path).some((above) => paths.has(above)));
}

function ancestors(path: string): readonly string[] {
  return [...path.matchAll(/\//g)]
    .map(({ index }) => path.slice(0, index).replace(/\/\*$/, ''))
    .filter((above) => above !== '');
}

function answersIn(nodes: readonly Node[]): number {
  let count = 0;
  walk(nodes, ({ kind }) => {
    if (kind === 'field') count++;
  });
  return count;
}

function removal(node: Node, removed: readonly Node[]): Change {
  const base = { pointer: node.path, code: `${node.kind}-removed` };
  if (node.kind === 'note')
    return {
      ...base,
      class: node.stop ? 'breaking' : 'safe',
      message: node.stop
        ? 'The stop was removed: readers may receive submissions that it prevented.'
        : 'The note was removed.',
    };
  const gone = answersIn(
    removed
      .filter(({ path }) => path === node.path || path.startsWith(`${node.path}/`))
      .filter(({ kind }) => kind === 'field'),
  );
  if (node.kind !== 'field' && gone === 0)
    return {
      ...base,
      class: 'breaking',
      message: `The ${node.kind} ${named(node)} was removed. All its questions are elsewhere now.`,
    };
  const what = node.kind === 'field' ? '' : `, with ${gone} ${gone === 1 ? 'question' : 'questions'}`;
  return {
    ...base,
    class: 'breaking',
    drafts: true,
    message: `The ${node.kind} ${named(node)} was removed${what}. Answers in drafts are kept aside, and readers no longer receive them.`,
  };
}

function addition(
  node: Node,
  { newer, suggestion }: { readonly newer: Comparison['newer']; readonly suggestion: string | undefined },
): Change {
  const base = { pointer: node.path, code: `${node.kind}-added`, ...(suggestion === undefined ? {} : { suggestion }) };
  if (node.kind === 'note')
    return {
      ...base,
      class: node.stop ? 'care' : 'safe',
      message: node.stop ? 'The stop is new, and prevents some submissions.' : 'The note is new.',
    };
  const mustAnswer = [...newer.logic.mandatory.keys()].filter(
    (path) => path === node.path || path.startsWith(`${node.path}/`),
  ).length;
  const of =
    node.kind === 'field' ? '' : `, with ${answersIn([node])} ${answersIn([node]) === 1 ? 'question' : 'questions'}`;
  return {
    ...base,
    class: mustAnswer > 0 ? 'care' : 'safe',
    message: `The ${node.kind} ${named(node)} is new${of}${mustAnswer > 0 ? `${node.kind === 'field' ? ' and mandatory' : `, of which ${mustAnswer} ${mustAnswer === 1 ? 'is' : 'are'} mandatory`}, in drafts too` : ''}.`,
  };
}

/** Finds a node that was renamed, or that moved on its own and not with the node around it. */
function moves(
  { old, now }: { readonly old: Node; readonly now: Node },
  { pathNow }: Comparison['pairing'],
): readonly Change[] {
  if (now.kind === 'note' || old.path === now.path) return [];
  const around = old.path.slice(0, old.path.lastIndexOf('/'));
  const home = around === '' ? '' : pathNow(around.replace(/\/\*$/, '')) + (around.endsWith('/*') ? '/*' : '');
  if (`${home}/${old.name}` === now.path) return [];
  const isRenamed = `${home}/${now.name}` === now.path;
  return [
    {
      pointer: now.path,
      was: old.path,
      code: `${now.kind}-${isRenamed ? 'renamed' : 'moved'}`,
      class: 'breaking',
      message: `The ${now.kind} ${named(now)} ${isRenamed ? `was called \`${old.name}\`` : `was at \`${old.path}\``}. Drafts follow. Readers find it in a different place.`,
    },
  ];
}

function orders({ older, newer, pairing }: Comparison): readonly Change[] {
  const changes: Change[] = [];
  const compare = (pointer: string, old: readonly Node[], now: readonly Node[]): void => {
    const stayed = new Set(now.map(({ path }) => path));
    const before = old.map(({ path }) => pairing.pathNow(path)).filter((path) => stayed.has(path));
    const known = new Set(before);
    const after = now.map(({ path }) => path).filter((path) => known.has(path));
    if (before.join(' ') !== after.join(' '))
      changes.push({
        pointer,
        code: 'order',
        class: 'safe',
        message: pointer === '' ? 'The order of the pages has changed.' : 'The order of its contents has changed.',
      });
  };
  compare('', older.model.pages, newer.model.pages);
  for (const { old, now } of pairing.pairs)
    if ('children' in old && 'children' in now) compare(now.path, old.children, now.children);
  return changes;
}

/** Returns a node's label in quotation marks, or its name if it has no label. */
export function named(node: Node): string {
  return 'label' in node && node.label ? `‘${node.label}’` : `\`${node.name}\``;
}
