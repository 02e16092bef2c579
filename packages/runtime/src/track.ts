import type { Beside, Draft, Facts, FormModel, Tracker } from '@formwright/model';
import { trackEvaluation } from './logic/track-evaluation.ts';
import { trackFindings } from './pages/track-findings.ts';
import type { Step } from './logic/steps.ts';

/** Starts to follow a draft. */
export function track(
  model: FormModel,
  steps: readonly Step[],
  { draft, facts, beside }: { draft: Draft; facts: Facts; beside: Beside | undefined },
): Tracker {
  const logic = trackEvaluation(model, steps, { draft, facts });
  const { evaluation } = logic;
  const findings = trackFindings(model, { draft, evaluation, facts, beside });
  return {
    evaluation,
    update(next, pointer, now) {
      const changed = logic.update(next, pointer);
      findings.update(next, changed, now);
      return changed;
    },
    pageIssues: findings.pageIssues,
    issues: findings.issues,
    progress: findings.progress,
  };
}
