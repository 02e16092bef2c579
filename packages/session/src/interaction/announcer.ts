import { platform } from '../platform.ts';

/** The form's live region. */
interface Region {
  /** The text of the live region. */
  said(): string;
  stand(words: string): void;
}

/** Milliseconds within which texts are said together, after a screen reader has begun to read what has the focus. */
const TOGETHER = 50;

/** Milliseconds after which a text is removed, so that a person who reads the page later does not take it for new. */
const WHILE = 5000;

/**
 * Makes a function that says texts to screen readers, politely. The last text stays in the live region for a while. ''
 * removes it, and texts that are waiting.
 */
export function createAnnouncer({ said, stand }: Region): (text: string) => void {
  const waiting: string[] = [];
  return (text) => {
    if (waiting.push(text) > 1) return;
    platform.setTimeout(() => {
      const all = waiting.splice(0);
      const words = all.slice(all.lastIndexOf('') + 1).join(' ');
      // A live region is silent if its text stays the same, so that an invisible character makes the difference.
      const spoken = words && words === said() ? `${words}\u00a0` : words;
      stand(spoken);
      platform.setTimeout(() => said() === spoken && stand(''), WHILE);
    }, TOGETHER);
  };
}
