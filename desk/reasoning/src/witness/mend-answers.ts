import type { Compiled } from '@formwright/generator';
import { nodeAt, pathOf, type CompiledForm, type Path, type Pointer } from '@formwright/model';
import { pointersOf } from './confirm.ts';
import { at, put } from './decode.ts';
import type { Witness } from '../goals/goal.ts';
import { typedBy } from '../goals/read-by.ts';
import type { Sampler } from './sampler.ts';

/** How often answers are corrected before starting with new ones. */
const mostMendings = 25;

/**
 * Makes a function that replaces the answers that prevent submission, until none does or it has tried often enough. The
 * function mutates the draft that it is given.
 */
export function mender(compiled: Compiled, form: CompiledForm, sampler: Sampler): (witness: Witness) => Witness {
  const read = new Map<Path, readonly Path[]>();
  for (const rule of compiled.logic.rules)
    if (rule.severity === 'error')
      for (const at of rule.at) read.set(at, [...(read.get(at) ?? []), ...typedBy([rule.check, rule.when], compiled)]);
  return (witness) => {
    const { draft, facts } = witness;
    for (let n = 0; n < mostMendings; n++) {
      const issues = form.validateSubmission(draft, facts);
      if (issues.length === 0) break;
      for (const { pointer, code } of issues) {
        const others =
          code === 'rule'
            ? (read.get(pathOf(pointer)) ?? [])
                .flatMap((path) => pointersOf(path, draft))
                .filter((one) => isInSameEntry(one, pointer))
            : [];
        answerAnew(sampler.pick([pointer, ...others]) ?? pointer, code);
      }
    }
    return witness;

    function answerAnew(pointer: Pointer, code: string): void {
      const node = nodeAt(compiled.model, pathOf(pointer));
      const entry = /^.*\/\d+(?=\/)/.exec(pointer)?.[0];
      // The entry may have been removed by an earlier replacement.
      if (entry !== undefined && at(draft, entry) === undefined) return;
      if (node?.kind === 'field' && !node.calculated) put(draft, pointer, sampler.answer(node));
      else if (node?.kind === 'repeat')
        put(
          draft,
          pointer,
          code === 'mandatory' || code === 'minItems'
            ? [...((at(draft, pointer) as unknown[] | undefined) ?? []), {}]
            : sampler.entries(node),
        );
    }
  };
}

/** Returns true unless two answers are in different entries of the same repeat. */
function isInSameEntry(one: Pointer, other: Pointer): boolean {
  const names = other.split('/');
  const parting = one.split('/').findIndex((name, n) => name !== names[n]);
  return parting < 0 || !/^\d+$/.test(one.split('/')[parting] ?? '');
}
