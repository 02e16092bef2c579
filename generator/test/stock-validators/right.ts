import { pathOf, type Draft, type Facts } from '@formwright/model';
import type { OracleForm, OracleNode } from '../oracle/definition.ts';
import type { BuiltForm } from '../properties/support/build-form.ts';
import { changedDraft } from '../properties/support/changed-draft.ts';
import type { Genes } from '../../../test-support/src/random/genes.ts';
import { randomDraft } from '../properties/support/random-draft.ts';
import { leavesOf, put } from './json.ts';

/** What valid submissions are made from: a form, and drafts of it that people could have left. */
export interface Source {
  readonly built: BuiltForm;
  readonly starts: readonly unknown[];
}

const tries = 40;

/**
 * Returns a submission without issues: a draft in which whatever was found is answered again until nothing is left.
 * Undefined if that does not succeed.
 */
export function rightSubmission(genes: Genes, { built, starts }: Source, facts: Facts): Draft | undefined {
  const { compiled, oracle } = built;
  const known = knownValues(starts);
  const draft =
    starts.length > 0 && genes.chance(70)
      ? changedDraft(genes, oracle, genes.pick(starts))
      : randomDraft(genes, oracle, 'tidy');
  const answers = structuredClone(draft) as Draft;
  for (let n = 0; n < tries; n++) {
    const issues = compiled.validateSubmission(answers, facts);
    if (issues.length === 0) return compiled.relevantAnswers(answers, facts);
    for (const { pointer } of issues) {
      const node = oracle.byPath.get(pathOf(pointer));
      if (node) put(answers, pointer, anew(genes, node, { oracle, known: known.get(node.path) }));
    }
  }
  return undefined;
}

/** Answers a node again: as somebody did, or as anybody might. */
function anew(
  genes: Genes,
  node: OracleNode,
  { oracle, known = [] }: { oracle: OracleForm; known?: readonly unknown[] | undefined },
): unknown {
  if (known.length > 0 && genes.chance(60)) return structuredClone(genes.pick(known));
  const answer = (randomDraft(genes, { ...oracle, pages: [node] }, 'tidy') as Draft)[node.name];
  const { minimum, maximum, minLength = 0 } = node.schema as { minimum?: number; maximum?: number; minLength?: number };
  if (typeof answer === 'number' && genes.chance(30)) return minimum ?? maximum ?? answer;
  return typeof answer === 'string' ? answer.padEnd(minLength, 'x') : answer;
}

/** Returns the answers in each field of these drafts, by the field's path. */
function knownValues(starts: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  const known = new Map<string, unknown[]>();
  for (const start of starts)
    for (const [pointer, value] of leavesOf(start))
      known.set(pathOf(pointer), [...(known.get(pathOf(pointer)) ?? []), value]);
  return known;
}
