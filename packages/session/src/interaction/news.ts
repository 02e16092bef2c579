import type { Wording } from '@formwright/messages';
import { type Node, plainText } from '@formwright/model';
import type { FieldView } from '../views/field-shape.ts';
import type { FormView } from '../views/form-shape.ts';
import type { Child, RepeatView } from '../views/views.ts';

/** A view that may have something to say when it changes. */
export type Speaking = FormView | FieldView | RepeatView | readonly Child[];

/** The parts of a view that are said. Each view has some of them. */
interface Spoken extends Partial<Pick<FormView, 'shown' | 'activity' | 'busy'>>, Partial<Pick<FieldView, 'newer'>> {
  readonly node?: Node;
  readonly prompts?: readonly string[];
  readonly entries?: readonly Spoken[];
}

/**
 * Returns what a view says that it did not say before: advice, notes, the question which of two answers to keep, and
 * what the host does. '' removes that when it is done.
 */
export function newsOf<View extends Speaking>(now: View, before: View, words: Wording): readonly string[] {
  const [said, former] = [textsOf(now, words), textsOf(before, words)];
  const isDone = (before as Spoken).busy && !(now as Spoken).busy;
  return [...(isDone ? [''] : []), ...said.filter((text) => !former.includes(text))];
}

function textsOf(view: Speaking, words: Wording): readonly string[] {
  const own: Spoken = 'length' in view ? {} : view;
  const places: readonly Spoken[] = own.shown ?? ('length' in view ? view : [own, ...(own.entries ?? [])]);
  return [
    ...places.flatMap(({ prompts = [], node }) => [
      ...prompts.map((text) => `${words.advicePrefix} ${text}`),
      ...(node?.kind === 'note' ? [plainText(node.text)] : []),
    ]),
    ...(own.newer ? [own.newer.message] : []),
    ...(own.busy ? [words[own.activity?.kind as 'saving' | 'submitting' | 'discarding']] : []),
  ];
}
