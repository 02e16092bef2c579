import { witnessText } from '@formwright/reasoning';
import type { Change, ShownAnswers } from '../compare/change.ts';
import { compareForm } from '../compare/compare-form.ts';
import { compareLogic } from '../compare/compare-logic.ts';
import { meaningOf } from '../compare/compare-meaning.ts';
import { compareNodes } from '../compare/compare-nodes.ts';
import { compareRules } from '../compare/compare-rules.ts';
import { compareStructure } from '../compare/compare-structure.ts';
import { compareValues } from '../compare/compare-values.ts';
import type { Comparer, Version } from '../compare/comparison.ts';
import { pairNodes } from '../pair/pair-nodes.ts';
import { reasonAbout } from '../compare/reason-about.ts';
import { adviseVersion, type VersionAdvice } from './version-advice.ts';

/** The differences between two versions of a form. */
export interface FormDiff {
  /** The form's id. */
  readonly form: string;
  /** In order of class, the most serious first. */
  readonly changes: readonly Change[];
  readonly version: VersionAdvice;
}

/** In the order in which changes of one class are reported. */
const comparers: readonly Comparer[] = [
  compareStructure,
  compareNodes,
  compareLogic,
  compareValues,
  compareRules,
  compareForm,
];

/** Compares two versions of a form. Changes neither. */
export async function diffForms(older: Version, newer: Version): Promise<FormDiff> {
  const pairing = pairNodes(older, newer);
  const { reasoning, close } = reasonAbout({ older, newer, pairing });
  try {
    const comparison = { older, newer, pairing, meaning: meaningOf({ older, newer, pairing, reasoning }) };
    const found: Change[] = [];
    for (const compare of comparers) found.push(...(await compare(comparison)));
    const changes = (['breaking', 'care', 'safe'] as const)
      .flatMap((one) => found.filter((change) => change.class === one))
      .map((change) => inWords(change, newer));
    return {
      form: newer.model.id,
      changes,
      version: adviseVersion({ from: older.model.version, to: newer.model.version, changes }),
    };
  } finally {
    await close();
  }
}

/** Adds the words for answers, which are those of the newer version. */
function inWords({ shows, ...change }: Change, newer: Version): Change {
  const said = (witness: ShownAnswers | undefined): ShownAnswers | undefined =>
    witness && { ...witness, words: witnessText(witness, newer) };
  const [before, after] = [said(shows?.before), said(shows?.after)];
  return shows ? { ...change, shows: { ...(before && { before }), ...(after && { after }) } } : change;
}
