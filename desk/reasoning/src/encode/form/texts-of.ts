import type { Compiled } from '@formwright/generator';
import { walk } from '@formwright/model';

/** Returns every text in a form's conditions, calculations, options and lists: those that can decide something. */
export function textsOf({ model, logic, facts }: Compiled): ReadonlySet<string> {
  const texts = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { value: constant, values, ...rest } = value as { value?: unknown; values?: unknown };
      for (const one of [constant, ...(Array.isArray(values) ? (values as unknown[]) : [])]) {
        if (typeof one === 'string') texts.add(one);
        else visit(one);
      }
      Object.values(rest).forEach(visit);
    }
  };
  visit([
    ...logic.visible.values(),
    ...logic.mandatory.values(),
    ...logic.editable.values(),
    ...logic.options.values(),
    ...logic.calculated.values(),
  ]);
  visit([...logic.conditions.values(), ...logic.rules, ...logic.prompts, ...facts.values()]);
  walk(model.pages, (node) => {
    if (node.kind !== 'field') return;
    if (typeof node.const === 'string') texts.add(node.const);
    for (const { value, attributes = {} } of node.options ?? [])
      visit([{ values: [value, ...Object.values(attributes)] }]);
  });
  return texts;
}
