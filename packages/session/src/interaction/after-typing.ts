import { platform } from '../platform.ts';

/** Milliseconds without a change after which it is taken that typing pauses, as GOV.UK's character count does. */
const PAUSE = 1000;

/** Where a status is said, and whether what it is about is still on the screen. */
interface Saying {
  say(text: string): void;
  isDrawn(pointer: string): boolean;
}

/**
 * Makes a function that says `FieldView.status` once typing pauses: a screen reader that was told of each keystroke
 * would speak over the next. Of each field only the last status is said, and none of a field that has gone.
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
