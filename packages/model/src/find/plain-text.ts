import type { Inline, RichText } from '../form/rich-text.ts';

/** Returns the words of a rich text in one line, without structure, for a screen reader. */
export function plainText(text: RichText): string {
  return text
    .map((block) => (block.kind === 'list' ? block.items.map(wordsOf).join(' ') : wordsOf(block.content)))
    .join(' ');
}

function wordsOf(content: readonly Inline[]): string {
  return content.map((inline) => (typeof inline === 'string' ? inline : wordsOf(inline.content))).join('');
}
