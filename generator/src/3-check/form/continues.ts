import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Prefill } from '@formwright/model';
import type { DefinitionNode } from '../../1-read/definition.ts';
import { formsFolderOf } from '../../1-read/form-file.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import { prefillOf } from '../../2-resolve/keywords/prefill-of.ts';
import { nodeAtPath } from '../../2-resolve/names/resolve-name.ts';
import type { Rule } from '../rule.ts';
import { brokenFormLink } from '../texts/form-links.ts';

/** The forms that a form continues exist, and ask what it shows of them. */
export const continues: Rule = ({ definition: { file, root, continued } }) => {
  const form = root.keywords.get('x-form');
  const named = form && memberOf(form, 'continues');
  if (!form || typeof named !== 'object' || named === null) return [];
  const shown = [...shownIn(root.children, { above: prefillOf(root, undefined) })];
  return Object.entries(named).flatMap(([name, id]): readonly RawDiagnostic[] => {
    const place = form.placeOf(`/continues/${name}`);
    const ofIt = shown.filter(({ names }) => names[0] === name);
    if (ofIt.length === 0) return [diagnostic('unused-name', place, { kind: 'finished form', name })];
    const from = continued.get(name);
    if (from) return ofIt.flatMap((one) => unfit(one, from, String(id)));
    const broken = brokenFormLink(`form:${id}`, place, formsFolderOf(file));
    return broken.length > 0
      ? broken
      : [diagnostic('file-unreadable', place, { name: String(id), problem: 'it is no form' })];
  });
};

/** A field or a repeat that is prefilled, and the names that lead to its value, `*` for an entry. */
interface Shown {
  readonly node: DefinitionNode;
  readonly names: readonly string[];
}

/** What the nodes inherit, and the names that lead to the entry that they are in. */
interface Around {
  readonly above: Prefill | undefined;
  readonly entry?: readonly string[];
}

function* shownIn(nodes: readonly DefinitionNode[], { above, entry }: Around): Generator<Shown> {
  for (const node of nodes) {
    const prefill = prefillOf(node, above);
    const path = prefill?.from.split('.') ?? [];
    const names = path[0] === '' ? [...(entry ?? []), ...path.slice(1)] : path;
    if (prefill && (node.kind === 'field' || node.kind === 'repeat') && !isNeverPrefilled(node)) yield { node, names };
    yield* shownIn(
      node.children,
      node.kind === 'repeat'
        ? { above: prefill && { ...prefill, from: '' }, ...(prefill && { entry: [...names, '*'] }) }
        : { above: prefill, ...(entry && { entry }) },
    );
  }
}

/** A record fills in neither what is calculated nor files. */
function isNeverPrefilled({ keywords }: DefinitionNode): boolean {
  return keywords.has('x-calculate') || keywords.has('x-attachments');
}

/** Reports what the finished form does not ask, and what is sensitive there and not here. */
function unfit({ node, names }: Shown, from: DefinitionNode, form: string): readonly RawDiagnostic[] {
  const own = `/${names.slice(1).join('/')}`;
  const asked = nodeAtPath(from, own);
  const place = node.keywords.get('x-prefill')?.placeOf('/from') ?? node.namePlace;
  const path = names.filter((name) => name !== '*').join('.');
  if (asked?.kind !== node.kind || asked.path !== own || asked.keywords.has('x-attachments')) {
    const beside = nodeAtPath(from, own.slice(0, own.lastIndexOf('/')))?.children ?? [];
    const suggestion = didYouMean(
      names.at(-1) ?? '',
      beside.map(({ name }) => name),
    );
    return [diagnostic('not-in-finished-form', place, { path, kind: node.kind, form, suggestion })];
  }
  return asked.keywords.has('x-sensitive') && !node.keywords.has('x-sensitive')
    ? [diagnostic('sensitive-there', place, { path, form })]
    : [];
}
