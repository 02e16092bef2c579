import type { PrintBlock, PrintDocument } from '@formwright/session/document';
import { isEnglish } from './is-english.ts';

/**
 * Returns a document whose pages have numbers ('2.'), and whose questions and tables are numbered through each page
 * ('2.1'). Sections and entries have none, so that a number stays short.
 */
export function numbered(document: PrintDocument): PrintDocument {
  const untranslated = new Set(document.untranslated);
  const withNumber = (number: string, text: string): string => {
    const title = `${number} ${text}`;
    // What is in English stays so.
    if (isEnglish(text, document)) untranslated.add(title);
    return title;
  };

  function blockOf(block: PrintBlock, next: () => string): PrintBlock {
    switch (block.kind) {
      case 'answers':
        return { ...block, answers: block.answers.map((one) => ({ ...one, label: withNumber(next(), one.label) })) };
      case 'table':
        return { ...block, title: withNumber(next(), block.title) };
      case 'group':
        return { ...block, blocks: block.blocks.map((one) => blockOf(one, next)) };
      case 'note':
      case 'drawing':
      case 'nothing':
        return block;
    }
  }

  const pages = document.pages.map((page, index) => {
    const last = { number: 0 };
    const next = (): string => `${index + 1}.${(last.number += 1)}`;
    return {
      ...page,
      title: withNumber(`${index + 1}.`, page.title),
      blocks: page.blocks.map((block) => blockOf(block, next)),
    };
  });
  return { ...document, pages, untranslated: [...untranslated] };
}
