import type { Block, Inline, RichText } from '@formwright/model';
import { paperText } from './paper-text.ts';
import type { PrintNotePart } from './print-document.ts';

/**
 * Returns a note's text for paper. A link cannot be followed on paper, so its address is added after it, if it is an
 * absolute address.
 */
export function noteParts(text: RichText): readonly PrintNotePart[] {
  return text.map(partOf);
}

function partOf(block: Block): PrintNotePart {
  const language = block.language && { language: block.language };
  if (block.kind === 'list') return { kind: 'list', items: block.items.map(words), ...language };
  return { kind: block.kind, text: words(block.content), ...language };
}

function words(content: readonly Inline[]): string {
  return paperText(content.map(word).join(''));
}

function word(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  const text = inline.content.map(word).join('');
  if (inline.kind !== 'link') return text;
  const address = /^(?:https?:|mailto:|tel:)/.test(inline.href) ? inline.href.replace(/^(?:mailto|tel):/, '') : '';
  return text.replace(/\s/g, '').includes(address) ? text : `${text} (${address})`;
}
