import type { PaperWording, Wording } from '@formwright/messages';
import type { PrintAnswer, PrintBlock, PrintCell, PrintDocument, PrintPage, PrintRow } from './print-document.ts';

/** A question that was not answered. `within`: what is around it, unless that is the page. */
interface Missing {
  readonly label: string;
  readonly within?: string;
}

interface Sifted {
  readonly blocks: readonly PrintBlock[];
  readonly missing: readonly Missing[];
}

/**
 * Takes what was not answered out of the pages, and lists it by page. A section in which nothing was answered is listed
 * by its title alone, and a line of a table in which nothing was answered by its name. Where something of a line was
 * answered, the rest stays.
 */
export function leaveOutUnanswered(
  pages: readonly PrintPage[],
  { notAnswered }: Wording & PaperWording,
): Pick<PrintDocument, 'pages' | 'unanswered'> {
  const isMissing = ({ kind, texts }: PrintCell): boolean => kind === 'none' && texts[0] === notAnswered;

  function sift(block: PrintBlock): Sifted {
    switch (block.kind) {
      case 'answers': {
        const answers = block.answers.filter((answer) => !isMissing(answer));
        return {
          blocks: answers.length === 0 ? [] : [{ ...block, answers }],
          missing: block.answers.filter(isMissing).map(({ label }) => ({ label })),
        };
      }
      case 'group': {
        const inside = siftAll(block.blocks);
        return within(block.title, inside, (blocks) => ({ ...block, blocks }));
      }
      case 'table': {
        const isEmpty = ({ cells }: PrintRow): boolean => cells.length > 0 && cells.every(isMissing);
        const rows = block.rows.filter((row) => !isEmpty(row));
        const missing = block.rows.filter(isEmpty).map(({ head }) => ({ label: head }));
        return within(block.title, { blocks: rows.length === 0 ? [] : [{ ...block, rows }], missing });
      }
      case 'note':
      case 'drawing':
      case 'nothing':
        return { blocks: [block], missing: [] };
    }
  }

  function siftAll(blocks: readonly PrintBlock[]): Sifted {
    const sifted = blocks.map(sift);
    return { blocks: sifted.flatMap((one) => one.blocks), missing: sifted.flatMap((one) => one.missing) };
  }

  const sifted = pages.map((page) => ({ page, ...siftAll(page.blocks) }));
  const answers = sifted.flatMap(({ page: { title }, missing }): readonly PrintAnswer[] =>
    missing.length === 0
      ? []
      : [
          {
            label: title,
            kind: 'list',
            texts: linesOf(missing),
          },
        ],
  );
  return {
    pages: sifted.flatMap(({ page, blocks }) => (blocks.length === 0 ? [] : [{ ...page, blocks }])),
    ...(answers.length === 0 ? {} : { unanswered: { title: notAnswered, answers } }),
  };
}

/** What is missing of one section or entry is on one line. */
function linesOf(missing: readonly Missing[]): readonly string[] {
  const lines: { readonly within: string | undefined; text: string }[] = [];
  for (const { label, within: around } of missing) {
    const last = lines.at(-1);
    if (around !== undefined && last?.within === around) last.text += `; ${label}`;
    else lines.push({ within: around, text: around === undefined ? label : `${around}: ${label}` });
  }
  return lines.map(({ text }) => text);
}

/** Says of what is missing what is around it, or only that, if there is nothing else in it. */
function within(
  title: string,
  { blocks, missing }: Sifted,
  group: (blocks: readonly PrintBlock[]) => PrintBlock = ([only]) => only as PrintBlock,
): Sifted {
  if (blocks.length === 0) return { blocks, missing: missing.length === 0 ? [] : [{ label: title }] };
  return { blocks: [group(blocks)], missing: missing.map((one) => ({ within: title, ...one })) };
}
