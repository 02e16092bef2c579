import type { FieldNode, Option } from '@formwright/model';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';

/** Finds options that were added, removed, retitled or reordered, and changes to their attributes in a shared list. */
export function compareOptions(old: FieldNode, now: FieldNode, { newer }: Comparison): readonly Change[] {
  const pointer = now.path;
  if (!old.options && !now.options) return [];
  if (!now.options)
    return [{ pointer, code: 'options', class: 'breaking', message: 'It was a choice, and now accepts any answer.' }];
  if (!old.options)
    return [
      {
        pointer,
        code: 'options',
        class: 'care',
        message: 'It is now a choice: answers in drafts that are not among its options are kept aside.',
      },
    ];
  const [before, after] = [old.options, now.options].map(
    (options) => new Map(options.map((option) => [option.value, option])),
  ) as [Map<unknown, Option>, Map<unknown, Option>];
  const kept = [...after.values()].filter(({ value }) => before.has(value));
  const retitled = kept.filter(
    ({ value, label, hint, guidance }) =>
      before.get(value)?.label !== label ||
      before.get(value)?.hint !== hint ||
      JSON.stringify(before.get(value)?.guidance) !== JSON.stringify(guidance),
  );
  const isRead = JSON.stringify([
    ...newer.logic.visible,
    ...newer.logic.mandatory,
    ...newer.logic.calculated,
    ...newer.logic.starts,
    newer.logic.rules,
    newer.logic.prompts,
    ...newer.logic.conditions,
  ]).includes(`"kind":"attribute","path":"${pointer}"`);
  const described = kept.filter(
    ({ value, attributes }) => JSON.stringify(before.get(value)?.attributes) !== JSON.stringify(attributes),
  );
  const order = (options: readonly Option[], others: ReadonlyMap<unknown, Option>): string =>
    JSON.stringify(options.map(({ value }) => value).filter((value) => others.has(value)));
  return [
    ...[...before.values()]
      .filter(({ value }) => !after.has(value))
      .map(({ value, label }): Change => ({
        pointer,
        code: 'option-removed',
        class: 'care',
        message: `The option \`${String(value)}\` (‘${label}’) was removed. If a draft has it, it is kept aside.`,
      })),
    ...[...after.values()]
      .filter(({ value }) => !before.has(value))
      .map(({ value, label }): Change => ({
        pointer,
        code: 'option-added',
        class: 'breaking',
        message: `The option \`${String(value)}\` (‘${label}’) is new, and readers do not know it.`,
      })),
    ...retitled.map(({ value, label }): Change => ({
      pointer,
      code: 'option-retitled',
      class: 'safe',
      message: `The wording of the option \`${String(value)}\` has changed: ‘${label}’, previously ‘${before.get(value)?.label ?? ''}’.`,
    })),
    ...described.map(({ value, attributes }): Change => ({
      pointer,
      code: 'option-attributes',
      class: isRead ? 'care' : 'safe',
      message: `The list’s attributes of \`${String(value)}\` have changed: ${JSON.stringify(attributes ?? {})}, previously ${JSON.stringify(before.get(value)?.attributes ?? {})}.${isRead ? ' Conditions read it.' : ''}`,
    })),
    ...(order(old.options, after) === order(now.options, before)
      ? []
      : [{ pointer, code: 'option-order', class: 'safe' as const, message: 'The order of the options has changed.' }]),
  ];
}
