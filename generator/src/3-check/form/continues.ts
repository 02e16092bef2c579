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
    if (!from) return brokenFormLink(`form:${id}`, place, formsFolderOf(file));
    return ofIt.flatMap(({ node, names }) => missing(names.slice(1), from, { node, form: String(id) }));
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

/** Reports what the finished form does not ask. `names` lead to it from its root. */
function missing(
  names: readonly string[],
  from: DefinitionNode,
  { node, form }: { readonly node: DefinitionNode; readonly form: string },
): readonly RawDiagnostic[] {
  if (nodeAtPath(from, `/${names.join('/')}`)?.kind === node.kind) return [];
  const around = names.slice(0, -1);
  const beside = (around.length === 0 ? from : nodeAtPath(from, `/${around.join('/')}`))?.children ?? [];
  const keyword = node.keywords.get('x-prefill');
  return [
    diagnostic('not-in-finished-form', keyword?.placeOf('/from') ?? node.namePlace, {
      path: names.filter((name) => name !== '*').join('.'),
      kind: node.kind,
      form,
      suggestion: didYouMean(
        names.at(-1) ?? '',
        beside.map(({ name }) => name),
      ),
    }),
  ];
}
