import { platform } from '../platform.ts';

/** The form's live region. */
interface Region {
  /** What stands there. */
  said(): string;
  stand(words: string): void;
}

/** Milliseconds in which what comes together is said together, after a screen reader has begun with the focus. */
const TOGETHER = 50;

/** Milliseconds after which what was said goes: who reads the page later would take it for what is so now. */
const WHILE = 5000;

/**
 * Makes a function that says things to screen readers, politely: what was said last stands in the live region for a
 * while. '' takes away what was said, and what was about to be.
 */
export function createAnnouncer({ said, stand }: Region): (text: string) => void {
  const waiting: string[] = [];
  return (text) => {
    if (waiting.push(text) > 1) return;
    platform.setTimeout(() => {
      const all = waiting.splice(0);
      const words = all.slice(all.lastIndexOf('') + 1).join(' ');
      // A live region is silent where its text stays the same: an invisible difference makes it speak again.
      const spoken = words && words === said() ? `${words}\u00a0` : words;
      stand(spoken);
      platform.setTimeout(() => said() === spoken && stand(''), WHILE);
    }, TOGETHER);
  };
}
