import { walk, type Node } from '@formwright/model';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';
import { likelyRenames } from './likely-renames.ts';

/** What was added, removed, renamed, moved, or stands in another order. */
export function compareStructure({ older, newer, pairing }: Comparison): readonly Change[] {
  const likely = likelyRenames(pairing);
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

/** Of nodes, those that stand in none of the others. */
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
      message: node.stop ? 'The stop is gone: submissions that it barred can come now.' : 'The note is gone.',
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
      message: `The ${node.kind} ${named(node)} is gone; all that it asked stands elsewhere.`,
    };
  const what = node.kind === 'field' ? 'answers' : `${gone} ${gone === 1 ? 'question' : 'questions'} in it: answers`;
  return {
    ...base,
    class: 'breaking',
    drafts: true,
    message: `The ${node.kind} ${named(node)} is gone. ${node.kind === 'field' ? 'Its' : 'With'} ${what} in drafts are kept aside, and readers get them no more.`,
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
      message: node.stop ? 'A new stop bars some from submitting.' : 'A new note.',
    };
  const mustAnswer = [...newer.logic.mandatory.keys()].filter(
    (path) => path === node.path || path.startsWith(`${node.path}/`),
  ).length;
  const of =
    node.kind === 'field' ? '' : `, with ${answersIn([node])} ${answersIn([node]) === 1 ? 'question' : 'questions'}`;
  return {
    ...base,
    class: mustAnswer > 0 ? 'care' : 'safe',
    message: `The ${node.kind} ${named(node)} is new${of}${mustAnswer > 0 ? `${node.kind === 'field' ? ', and' : `; ${mustAnswer} of them`} must be answered, in drafts too` : ''}.`,
  };
}

/** A node that is renamed, or stands in another place than the one around it explains. */
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
      message: `The ${now.kind} ${named(now)} ${isRenamed ? `was called \`${old.name}\`` : `stood at \`${old.path}\``}. Drafts follow; readers find it in another place.`,
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
        message: pointer === '' ? 'The pages stand in another order.' : 'What stands in it is in another order.',
      });
  };
  compare('', older.model.pages, newer.model.pages);
  for (const { old, now } of pairing.pairs)
    if ('children' in old && 'children' in now) compare(now.path, old.children, now.children);
  return changes;
}

/** A node by its label, in quotation marks; by its name where it has none. */
export function named(node: Node): string {
  return 'label' in node && node.label ? `‘${node.label}’` : `\`${node.name}\``;
}
