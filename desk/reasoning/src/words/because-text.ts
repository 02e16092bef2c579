import type { Compiled } from '@formwright/generator';
import { nodeAt } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import type { Because } from '../goals/goal.ts';
import { conditionText } from './condition-text.ts';
import { labelOf } from './label-of.ts';
import { entriesText, limitsText } from './limits-text.ts';

/**
 * Returns what a part of a definition requires, in words: '‘Age’ is at most 17'. It usually begins with a label, and has
 * no full stop.
 */
export function becauseText({ path, part, which }: Because, compiled: Compiled): string {
  const { logic, model } = compiled;
  const label = labelOf(path, compiled);
  const node = nodeAt(model, path.replace(/\/\*$/, ''));
  switch (part) {
    case 'visible': {
      const condition = logic.visible.get(path);
      return `${label} is shown only while ${condition ? conditionText(condition, compiled) : 'its condition is true'}`;
    }
    case 'options':
      return `some options of ${label} are shown only under a condition`;
    case 'calculated':
      return `${label} is calculated`;
    case 'limits':
      return node?.kind === 'field' ? `${label} is ${limitsText(node, model)}` : `${label} has limits`;
    case 'entries':
      return node?.kind === 'repeat' ? `${label} has ${entriesText(node)}` : `${label} has limits`;
    case 'mandatory': {
      const condition = logic.mandatory.get(path);
      return `${label} must ${node?.kind === 'repeat' ? 'have an entry' : 'be answered'}${condition === undefined || condition === true ? '' : ` while ${conditionText(condition, compiled)}`}`;
    }
    case 'rule':
      return `the rule “${fillWords(model.texts[logic.rules[which ?? -1]?.text ?? -1] ?? '', model.words)}” must be satisfied`;
    case 'stop':
      return `the stop ${label} blocks the way`;
    default:
      return 'a condition of the form';
  }
}
