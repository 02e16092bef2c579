import type { Compiled } from '../../4-compile/compiled.ts';
import type { Condition, Expression } from '../../4-compile/logic/logic.ts';
import { containerOf, repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import type { Path } from '@formwright/model';
import { joined, js, type Code } from '../code.ts';
import { conditionCode, expressionCode } from './condition-code.ts';
import { allOf, spotOf, when, type Line } from './lines.ts';
import type { Naming } from './naming.ts';
import { rawAt } from './reading.ts';
import type { Step } from './steps.ts';

/** Writes the lists of entries of repeats, outer ones first: `k.r3`, for all entries of one repeat. */
export function entryLists(repeats: readonly Path[], naming: Naming): Code[] {
  return repeats.map((repeat) => {
    const { scope, pointer } = spotOf(repeat);
    const around = repeatsAround(repeat).at(-1);
    const list = naming.list(repeat);
    if (around === undefined) return js`${list} = entriesOf(${rawAt(repeat, scope, naming)}, ${pointer});`;
    return js`${list} = ${naming.list(around)}.flatMap((s) => (${naming.kept('r', repeat, scope)} = entriesOf(${rawAt(repeat, scope, naming)}, ${pointer}, s)));`;
  });
}

/** Writes one step: its result is kept for whoever reads it. Writes no line if the same result is kept already. */
export function stepLine({ kind, of }: Step, { logic }: Compiled, naming: Naming): readonly Line[] {
  if (kind === 'named') {
    return [
      {
        repeat: undefined,
        code: js`${naming.named(of)} = ${conditionCode(logic.conditions.get(of) as Condition, [], naming)};`,
      },
    ];
  }
  const { repeat, scope, pointer } = spotOf(of);
  const keep = (letter: 'v' | 'h' | 'c', value: Code): Code => js`${naming.kept(letter, of, scope)} = ${value};`;
  if (kind === 'visible') {
    const above = naming.visible(containerOf(of), scope);
    const own = conditionCode(logic.visible.get(of) as Condition, scope, naming);
    const value = allOf(above, own);
    return repeat === undefined && naming.shares('v', of, value) ? [] : [{ repeat, code: keep('v', value) }];
  }
  const visible = naming.visible(of, scope);
  if (kind === 'options') {
    const rows = (logic.options.get(of) ?? []).map(
      (row) => js`[${row.value}, ${conditionCode(row.visible, scope, naming)}]`,
    );
    const hidden = naming.kept('h', of, scope);
    const tell = when(allOf(visible, js`${hidden}.size > 0`), js`hiddenOptions.set(${pointer}, ${hidden})`);
    return [{ repeat, code: joined([keep('h', js`hiddenValues([${joined(rows, ', ')}])`), tell], '\n') }];
  }
  const value = naming.kept('c', of, scope);
  const tell = when(allOf(visible, js`${value} !== undefined`), js`calculated.set(${pointer}, ${value})`);
  return [
    {
      repeat,
      code: joined([keep('c', expressionCode(logic.calculated.get(of) as Expression, scope, naming)), tell], '\n'),
    },
  ];
}
