import { compileFunction } from 'node:vm';
import type { CompiledForm } from '@formwright/model';
import * as runtime from '@formwright/runtime';
import type { Compiled } from '../4-compile/compiled.ts';
import type { Condition } from '../4-compile/logic/logic.ts';
import { hasFormLinks } from '../5-emit/form.ts';
import { hasLocksOfFacts } from '../5-emit/logic/locked-by.ts';
import { hasStarts } from '../5-emit/logic/starts.ts';
import { logicParts } from '../5-emit/logic.ts';

/** Is notified of each evaluation of a condition. */
export interface Watch {
  readonly conditions: readonly Condition[];
  seen(condition: Condition, holds: boolean): void;
}

/** What the code defines. */
interface Ran extends Pick<CompiledForm, 'lockedBy'> {
  readonly steps: readonly runtime.Step[];
  readonly starts?: runtime.Started;
}

/**
 * Runs a form from the code that would be generated for it, without a file, for the designer's tools. `watch`: gets the
 * result of these conditions each time that one is evaluated. Conditions that need not be evaluated are not: in `all`,
 * those after the first false one.
 */
export function runForm(compiled: Compiled, watch: Watch = { conditions: [], seen: () => undefined }): CompiledForm {
  const { helpers, code } = logicParts(compiled, watch.conditions);
  const more = [...(hasStarts(compiled) ? ['starts'] : []), ...(hasLocksOfFacts(compiled) ? ['lockedBy'] : [])];
  const body = `'use strict';\nconst { ${helpers.join(', ')} } = runtime;\n${code.replace(/^export /gm, '')}\nreturn { ${['steps', ...more].join(', ')} };`;
  const seen = (number: number, holds: boolean): boolean => {
    watch.seen(watch.conditions[number] as Condition, holds);
    return holds;
  };
  const { steps, starts, ...lockedBy } = (
    compileFunction(body, ['runtime', 'seen']) as (...given: readonly unknown[]) => Ran
  )(runtime, seen);
  return runtime.createForm(compiled.model, steps, {
    ...lockedBy,
    ...(starts && { starts: runtime.startsOf(compiled.model, steps, starts) }),
    ...(compiled.model.paging === 'question' ? { questions: runtime.questions } : {}),
    ...(hasFormLinks(compiled) && { withLinks: runtime.withLinks }),
  });
}
