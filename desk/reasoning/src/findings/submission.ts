import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { walk, type NoteNode } from '@formwright/model';
import type { Goal } from '../goals/goal.ts';
import type { Reasoner } from '../ask/reasoner.ts';
import { explained } from './explained.ts';
import type { Context } from './context.ts';

/** Reports a form that can never be submitted, because of a stop that cannot be avoided or because it contradicts itself. */
export async function submission(context: Context, reasoner: Reasoner): Promise<readonly RawDiagnostic[]> {
  const stops: NoteNode[] = [];
  walk(context.compiled.model.pages, (node) => {
    if (node.kind === 'note' && node.stop) stops.push(node);
  });
  const found: RawDiagnostic[] = [];
  for (const { path, name } of stops) {
    const avoided: Goal = { complete: 'but for stops' };
    const outcome = await reasoner.find(avoided, { unseen: path });
    if (outcome.status !== 'impossible') continue;
    const without = await reasoner.find(avoided);
    if (without.status !== 'found') continue;
    found.push(
      explained(
        diagnostic('unavoidable-stop', context.places.keyword(path, 'x-stop'), { name }),
        { because: outcome.because, own: { path, part: 'stop' }, example: without },
        context,
      ),
    );
  }
  if (found.length > 0) return found;
  const outcome = await reasoner.find({ submittable: true });
  if (outcome.status !== 'impossible') return [];
  const [first] = outcome.because
    .map((part) => context.places.part(part))
    .toSorted((one, other) => one.offset - other.offset);
  const place = first ?? context.places.keyword('', 'title');
  return [explained(diagnostic('cannot-be-submitted', place), { because: outcome.because }, context)];
}
