import { platform } from '../platform.ts';

/** Milliseconds without a change after which typing has paused, as in the character count of GOV.UK. */
const PAUSE = 1000;

/** Says a status, and knows whether its field is still on the screen. */
interface Saying {
  say(text: string): void;
  isDrawn(pointer: string): boolean;
}

/**
 * Makes a function that says `FieldView.status` when typing pauses: a screen reader that spoke after each keystroke
 * would interrupt itself. It says only the last status of each field, and nothing about a field that is gone.
 */
export function afterTyping({ say, isDrawn }: Saying): (pointer: string, status: string) => void {
  const waiting = new Map<string, string>();
  let timer: unknown;
  return (pointer, status) => {
    waiting.set(pointer, status);
    platform.clearTimeout(timer);
    timer = platform.setTimeout(() => {
      for (const [place, words] of waiting) if (isDrawn(place)) say(words);
      waiting.clear();
    }, PAUSE);
  };
}
