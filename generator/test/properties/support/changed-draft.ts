import type { OracleForm, OracleNode } from '../../oracle/definition.ts';
import type { Genes } from '../../../../test-support/src/random/genes.ts';
import { randomDraft } from './random-draft.ts';

type Answers = { [name: string]: unknown };

/**
 * Changes a few answers of a draft, like a person who goes through it again: some become wrong, some are removed,
 * entries are removed or doubled.
 */
export function changedDraft(genes: Genes, form: OracleForm, draft: unknown): unknown {
  const changed = structuredClone(draft) as Answers;
  const other = randomDraft(genes, form, genes.pick(['tidy', 'careless']));
  const changes = genes.below(7);
  for (let n = 0; n < changes; n++) change(genes, form.pages, { into: changed, from: (other ?? {}) as Answers });
  return changed;
}

function change(genes: Genes, nodes: readonly OracleNode[], { into, from }: { into: Answers; from: Answers }): void {
  const answers = nodes.filter(({ kind }) => kind !== 'note');
  if (answers.length === 0) return;
  const node = genes.pick(answers);
  const [mine, theirs] = [into[node.name], isAnswers(from) ? from[node.name] : undefined];
  if (isAnswers(mine) && node.kind !== 'field' && genes.chance(90))
    return change(genes, node.children, { into: mine, from: isAnswers(theirs) ? theirs : {} });
  if (Array.isArray(mine) && node.kind === 'repeat' && genes.chance(80)) {
    const entries = mine as Answers[];
    const at = genes.below(Math.max(1, entries.length));
    if (genes.chance(20)) entries.splice(at, 1);
    else if (genes.chance(20) || entries.length === 0)
      entries.push(structuredClone((Array.isArray(theirs) ? theirs[0] : undefined) ?? entries[at] ?? {}) as Answers);
    else if (isAnswers(entries[at]))
      change(genes, node.children, {
        into: entries[at],
        from: ((Array.isArray(theirs) ? theirs[0] : undefined) ?? {}) as Answers,
      });
    return;
  }
  if (theirs === undefined || genes.chance(25)) delete into[node.name];
  else into[node.name] = structuredClone(theirs);
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
