import type { Logic } from '@formwright/generator';
import { pathOf, type Answers, type CompiledForm, type Evaluation, type Path, type Pointer } from '@formwright/model';
import { isVisible } from './outcome.ts';
import { at } from './scenario.ts';

/** What a form's conditions can come to, in words for a failure: 'visible /page/field', 'hidden /page/field' … */
export function outcomesOf(logic: Logic, texts: readonly string[]): readonly string[] {
  const mandatory = [...logic.mandatory].filter(([, condition]) => condition !== true).map(([path]) => path);
  const rules = logic.rules.map((rule) => `${rule.at}: ${texts[rule.text]}`);
  const prompts = logic.prompts.map((prompt) => `${prompt.on}: ${texts[prompt.text]}`);
  return [
    ...both([...logic.visible.keys()], 'visible', 'hidden'),
    ...both(mandatory, 'mandatory', 'optional'),
    ...both([...logic.editable.keys()], 'editable', 'locked'),
    ...both([...logic.options].flatMap(([path, options]) => options.map(({ value }) => `${path} = ${value}`)), 'offered', 'withheld'),
    ...both([...new Set([...rules, ...prompts])], 'said', 'unsaid'),
  ];
}

function both(subjects: readonly string[], one: string, other: string): readonly string[] {
  return subjects.flatMap((subject) => [`${one} ${subject}`, `${other} ${subject}`]);
}

/** Gives which of these outcomes one set of answers shows. */
export function seenIn(outcomes: readonly string[], { form, answers, evaluation }: { form: CompiledForm; answers: Answers; evaluation: Evaluation }): readonly string[] {
  const said = new Set([...evaluation.prompts, ...evaluation.broken].map(({ pointer, text }) => `${pathOf(pointer)}: ${form.model.texts[text]}`));
  return outcomes.filter((outcome) => {
    const [state = '', path = '', , value] = outcome.split(' ');
    if (state === 'said') return said.has(outcome.slice('said '.length));
    if (state === 'unsaid') return !said.has(outcome.slice('unsaid '.length));
    return pointersOf(path, answers).some((pointer) => {
      if (state === 'hidden') return evaluation.hidden.has(pointer);
      if (!isVisible(form, evaluation, pointer)) return false;
      if (state === 'mandatory') return evaluation.mandatory.has(pointer);
      if (state === 'optional') return !evaluation.mandatory.has(pointer);
      if (state === 'locked') return evaluation.locked.has(pointer);
      if (state === 'editable') return !evaluation.locked.has(pointer);
      const withheld = [...(evaluation.hiddenOptions.get(pointer) ?? [])].map(String).includes(value ?? '');
      return state === 'visible' || (state === 'withheld') === withheld;
    });
  });
}

/** Gives the pointers that a path means in these answers. */
function pointersOf(path: Path, answers: Answers): readonly Pointer[] {
  const [head = '', ...rest] = path.split('/*');
  return rest.reduce<readonly Pointer[]>((pointers, part) => pointers.flatMap((pointer) => entriesAt(answers, pointer).map((_, entry) => `${pointer}/${entry}${part}`)), [head]);
}

function entriesAt(answers: Answers, pointer: Pointer): readonly unknown[] {
  const found = at(answers, pointer);
  return Array.isArray(found) ? found : [];
}
