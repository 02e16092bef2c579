import type { Compiled, Condition, PromptRule, Rule } from '@formwright/generator';
import { fillWords } from '@formwright/runtime';
import { conditionText } from './condition-text.ts';

/**
 * Returns what a rule requires: 'It is refused with “The date must be today or later” unless ‘Start’ is on or after
 * today.'
 */
export function ruleText({ when, check, severity, text }: Rule, compiled: Compiled): string {
  const [first, rest] =
    severity === 'error'
      ? ['It', ` is refused with ${words(text, compiled)}`]
      : ['The', ` advice ${words(text, compiled)} is shown`];
  const unless = `${rest} unless ${conditionText(check, compiled)}.`;
  return isOnceAnswered(when)
    ? `${first}${unless}`
    : `While ${conditionText(when, compiled)}, ${first.toLowerCase()}${unless}`;
}

/** Returns when advice is shown: 'The advice “Add the action” is shown while ‘Is telecare needed?’ is yes, until …' */
export function promptText({ when, until, text }: PromptRule, compiled: Compiled): string {
  return `The advice ${words(text, compiled)} is shown while ${conditionText(when, compiled)}${until ? `, until ${conditionText(until, compiled)}` : ''}.`;
}

/** Every rule waits for the answers that it compares, so that part of its `when` is not worth mentioning. */
function isOnceAnswered(when: Condition): boolean {
  return when.kind === 'all' ? when.of.every(isOnceAnswered) : when.kind === 'answered' && when.is;
}

function words(text: number, { model }: Compiled): string {
  return `“${fillWords(model.texts[text] ?? '', model.words)}”`;
}
