import type { Block, Inline, RichText } from '@formwright/model';
import type { Drawing } from './drawing.ts';
import type { View } from './view.ts';

/** Makes the data of rich text. Its headings are at the level of their place. */
export function richText(text: RichText, { level }: Pick<Drawing, 'level'>): readonly View[] {
  return text.map((block) => ({ lang: block.language, ...blockOf(block, level) }));
}

function blockOf(block: Block, level: number): View {
  switch (block.kind) {
    case 'paragraph':
      return { isParagraph: true, content: inlines(block.content) };
    case 'heading':
      return { isHeading: true, level, content: inlines(block.content) };
    case 'list':
      return {
        list: block.ordered ? 'ol' : 'ul',
        style: block.ordered ? 'number' : 'bullet',
        items: block.items.map(inlines),
      };
  }
}

/** Makes the data of a run of text. */
export function inlines(content: readonly Inline[]): readonly View[] {
  return content.map((inline) => {
    if (typeof inline === 'string') return { text: inline };
    const inside = inlines(inline.content);
    switch (inline.kind) {
      case 'strong':
        return { tag: 'strong', content: inside };
      case 'emphasis':
        return { tag: 'em', content: inside };
      case 'link':
        return {
          tag: 'a',
          href: inline.href,
          classes: inline.button ? 'govuk-button' : 'govuk-link',
          rel: /^https?:/i.test(inline.href) ? 'noopener external' : 'noopener',
          content: inside,
        };
    }
  });
}

/** Makes the data of help that opens on demand. Undefined if there is none. */
export function guidance(text: RichText | undefined, label: string, drawing: Drawing): View | undefined {
  return text && { label, text: richText(text, drawing) };
}
