import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Inline, RichText } from '@formwright/model';

type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number];

/** Turns Markdown into rich text. What rich text does not have (an image, a table, HTML) stays as it was written. */
export function richText(markdown: string): RichText {
  return fromMarkdown(markdown).children.map((node) => block(node, markdown));
}

function block(node: MarkdownNode, source: string): Block {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', content: inlines(node.children, source) };
    case 'paragraph':
      return { kind: 'paragraph', content: inlines(node.children, source) };
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered ?? false,
        items: node.children.map(({ children }) => children.flatMap((child) => inlines([child], source))),
      };
    default:
      return { kind: 'paragraph', content: [written(node, source)] };
  }
}

function inlines(nodes: readonly MarkdownNode[], source: string): Inline[] {
  return nodes.flatMap((node): Inline | Inline[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value;
      case 'break':
        return ' ';
      case 'strong':
        return { kind: 'strong', content: inlines(node.children, source) };
      case 'emphasis':
        return { kind: 'emphasis', content: inlines(node.children, source) };
      case 'link':
        return isSafeAddress(node.url)
          ? {
              kind: 'link',
              href: node.url,
              ...(node.title === 'button' && { button: true as const }),
              content: inlines(node.children, source),
            }
          : inlines(node.children, source);
      case 'paragraph':
        return inlines(node.children, source);
      default:
        return written(node, source);
    }
  });
}

function written({ position }: MarkdownNode, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

/**
 * Returns whether a link may lead there: to the web, mail, a telephone, another form, or a path on the same site, but not to scripts
 * or data.
 */
export function isSafeAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|form:|\/(?![/\\]))[^\s<>"]*$/i.test(address);
}
