import type { Compiled, Condition, PromptRule, Rule } from '@formwright/generator';
import { fillWords } from '@formwright/runtime';
import { conditionText } from './condition-text.ts';

/**
 * Says what a rule asks: 'It is refused with “The date must be today or later” unless ‘Start’ is on or after today.'
 */
export function ruleText({ when, check, severity, text }: Rule, compiled: Compiled): string {
  const refused = `t is ${severity === 'error' ? 'refused with' : 'advised'} ${words(text, compiled)} unless ${conditionText(check, compiled)}.`;
  return isOnceAnswered(when) ? `I${refused}` : `While ${conditionText(when, compiled)}, i${refused}`;
}

/** Says when advice is shown: 'It is advised “Add the action” while ‘Is telecare needed?’ is yes, until …' */
export function promptText({ when, until, text }: PromptRule, compiled: Compiled): string {
  return `It is advised ${words(text, compiled)} while ${conditionText(when, compiled)}${until ? `, until ${conditionText(until, compiled)}` : ''}.`;
}

/** Every rule waits for the answers that it compares: nobody needs to be told. */
function isOnceAnswered(when: Condition): boolean {
  return when.kind === 'all' ? when.of.every(isOnceAnswered) : when.kind === 'answered' && when.is;
}

function words(text: number, { model }: Compiled): string {
  return `“${fillWords(model.texts[text] ?? '', model.words)}”`;
}
