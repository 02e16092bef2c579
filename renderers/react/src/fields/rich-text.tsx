import type { Block, Inline, RichText } from '@formwright/model';
import type { ReactNode } from 'react';
import { Heading } from './heading-level.tsx';

/** Draws rich text as elements, never as HTML, so that text from a definition stays text. */
export function RichTextBlocks({ text }: { readonly text: RichText }): ReactNode {
  // Blocks and inlines have no names and never change places, so that their number is their key.
  return text.map((block, index) => <BlockElement key={index} block={block} />);
}

function BlockElement({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="govuk-body" lang={block.language}>
          <Inlines content={block.content} />
        </p>
      );
    case 'heading':
      return (
        <Heading className="govuk-heading-s" lang={block.language}>
          <Inlines content={block.content} />
        </Heading>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      const kind = block.ordered ? 'number' : 'bullet';
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Inlines content={item} />
        </li>
      ));
      return (
        <List className={`govuk-list govuk-list--${kind}`} lang={block.language}>
          {items}
        </List>
      );
    }
  }
}

/** Draws a run of text with its styles and links. */
export function Inlines({ content }: { readonly content: readonly Inline[] }): ReactNode {
  return content.map((inline, index) => <InlineElement key={index} inline={inline} />);
}

function InlineElement({ inline }: { readonly inline: Inline }): ReactNode {
  if (typeof inline === 'string') return inline;
  const content = <Inlines content={inline.content} />;
  switch (inline.kind) {
    case 'strong':
      return <strong>{content}</strong>;
    case 'emphasis':
      return <em>{content}</em>;
    case 'link':
      return (
        <a className={inline.button ? 'govuk-button' : 'govuk-link'} href={inline.href} rel={relation(inline.href)}>
          {content}
        </a>
      );
  }
}

function relation(href: string): string {
  return /^https?:/i.test(href) ? 'noopener external' : 'noopener';
}
