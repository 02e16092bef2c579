import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { formWords, withAddresses } from '../../2-resolve/texts/form-words.ts';
import { isSafeAddress } from '../../2-resolve/texts/rich-text.ts';
import { formsFolderOf } from '../../1-read/form-file.ts';
import { brokenFormLink } from './form-links.ts';
import type { Rule } from '../rule.ts';
import type { Text } from '../../2-resolve/texts/texts.ts';

/** What a Markdown parser returns. */
export interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly title?: string | null | undefined;
  readonly children?: readonly MarkdownNode[];
}

/** Notes contain only what every renderer draws; links are safe and say where they lead. */
export const links: Rule = ({ definition, texts }) => {
  const words = formWords(definition);
  return texts
    .filter(({ markdown }) => markdown)
    .flatMap(({ text, place }) =>
      inMarkdown({ text: withAddresses(text, words), place }, formsFolderOf(definition.file)),
    );
};

/** A text of Markdown, and where it is. */
type Markdown = Pick<Text, 'text' | 'place'>;

/** Finds what is wrong in a text of Markdown. `forms`: the folder of councils, with the forms that it may link to. */
export function inMarkdown(text: Markdown, forms: string): readonly RawDiagnostic[] {
  return inNode(fromMarkdown(text.text), text, forms);
}

const drawn: readonly string[] = [
  'root',
  'paragraph',
  'heading',
  'list',
  'listItem',
  'text',
  'strong',
  'emphasis',
  'break',
  'link',
  'inlineCode',
];

const names: Readonly<Record<string, string>> = {
  html: 'HTML',
  image: 'A picture',
  imageReference: 'A picture',
  code: 'A block of code (text indented by four spaces)',
  blockquote: 'A quotation',
  thematicBreak: 'A horizontal line',
  linkReference: 'A reference link',
  definition: 'A reference link',
};

/** Link texts that say nothing to someone who hears only the links of a page. In lower case, without punctuation. */
const vague: ReadonlySet<string> = new Set([
  'click here',
  'click',
  'here',
  'this',
  'this link',
  'link',
  'this page',
  'page',
  'this site',
  'this website',
  'website',
  'more',
  'read more',
  'learn more',
  'find out more',
  'see more',
  'more information',
  'more info',
  'more details',
  'details',
  'info',
  'information',
  'continue',
  'go',
  'open',
  'download',
  'view',
  'see here',
  'go here',
  'click this',
  'click this link',
  'follow this link',
  'visit',
  'yma',
  'cliciwch yma',
  'mwy',
  'rhagor',
]);

function inNode(node: MarkdownNode, text: Markdown, forms: string): readonly RawDiagnostic[] {
  if (!drawn.includes(node.type)) {
    return [
      diagnostic('unsafe-markdown', text.place, {
        what: names[node.type] ?? `Markdown of the kind \`${node.type}\``,
        suggestion: node.type === 'html' ? 'Write `**bold**`, `*italic*` or `[words](https://…)`.' : undefined,
      }),
    ];
  }
  const own =
    node.type === 'link' ? [...brokenFormLink(node.url ?? '', text.place, forms), ...checkLink(node, text)] : [];
  const nested = node.type === 'listItem' && node.children?.some(({ type }) => type === 'list');
  return [
    ...own,
    ...(nested ? [diagnostic('unsafe-markdown', text.place, { what: 'A list in a list' })] : []),
    ...(node.children ?? []).flatMap((child) => inNode(child, text, forms)),
  ];
}

function checkLink(node: MarkdownNode, { place }: Markdown): readonly RawDiagnostic[] {
  const href = node.url ?? '';
  const words = toString(node).trim();
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isTitled = typeof node.title === 'string' && node.title !== 'button';
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(words);
  return [
    ...(isTitled
      ? [
          diagnostic('unsafe-markdown', place, {
            what: 'A title of a link',
            suggestion: `Write it in the text. Only "button" may stand there, for a link that is drawn as a button.`,
          }),
        ]
      : []),
    ...(isSafeAddress(href)
      ? []
      : [
          diagnostic('unsafe-link', place, {
            href,
            suggestion: /^www\./i.test(href) ? `Write \`https://${href}\`.` : undefined,
          }),
        ]),
    ...(plain === '' || vague.has(plain) || isAddress ? [diagnostic('vague-link', place, { text: words })] : []),
  ];
}
