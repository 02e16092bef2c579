/** Says things to screen readers, politely: what was said last stands in the form's live region for a while. */
export interface Announcer {
  /** Of '', takes away what was said, and what was about to be. */
  say(text: string): void;
  said(): string;
  subscribe(changed: () => void): () => void;
}

/** Milliseconds in which what comes together is said together, after a screen reader has begun with the focus. */
const TOGETHER = 50;

/** Milliseconds after which what was said goes: who reads the page later would take it for what is so now. */
const WHILE = 5000;

/** Makes an announcer that has said nothing. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  const waiting: string[] = [];
  let said = '';
  const stand = (words: string): void => {
    said = words;
    for (const listener of listeners) listener();
  };
  return {
    said: () => said,
    say(text) {
      if (waiting.push(text) > 1) return;
      setTimeout(() => {
        const all = waiting.splice(0);
        const words = all.slice(all.lastIndexOf('') + 1).join(' ');
        // A live region is silent where its text stays the same: an invisible difference makes it speak again.
        const spoken = words && words === said ? `${words}\u00a0` : words;
        stand(spoken);
        setTimeout(() => said === spoken && stand(''), WHILE);
      }, TOGETHER);
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
