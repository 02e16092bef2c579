import type { PrintBlock, PrintDocument } from '../document/print-document.ts';
import { rendererCell } from './draw/answer-cell.ts';
import { drawAnswers, drawLine } from './draw/draw-answers.ts';
import { drawDrawing } from './draw/draw-drawing.ts';
import { drawFurniture } from './draw/draw-furniture.ts';
import { drawHeading, headingHeight } from './draw/draw-heading.ts';
import { drawNote } from './draw/draw-note.ts';
import { drawRow } from './draw/draw-row.ts';
import { drawTable } from './draw/draw-table.ts';
import { drawTitle } from './draw/draw-title.ts';
import { startFlow, type Flow } from './flow.ts';
import { content, page } from './measures.ts';
import { openingHeight, sourceGap, sourceHeight } from './draw/opening-height.ts';
import { openSheets, type Bookmark, type Tag } from './sheets.ts';

/**
 * Draws a document as a tagged PDF (1.7, following PDF/UA-1) on portrait A4: title, headings with bookmarks, labels and
 * answers as lists, and tables with headings. The header and footer of each sheet show title, status, reference and
 * sheet number. The same document always produces the same bytes.
 */
export function renderPdf(document: PrintDocument): Promise<Uint8Array> {
  const { title, owner, language, untranslated, wording, at } = document;
  const made = new Date(at);
  const sheets = openSheets({
    title,
    author: owner,
    language,
    untranslated,
    at: Number.isNaN(made.getTime()) ? new Date(0) : made,
  });
  const lang = wording.language === language.split('-')[0] ? undefined : wording.language;
  const flow = startFlow(sheets);
  drawTitle(flow, document, { parent: sheets.root, lang });
  const draw = (blocks: readonly PrintBlock[], place: BlocksPlace): void =>
    blocks.forEach((block) => drawBlock(flow, block, { ...place, draw, lang, document }));
  for (const { title: heading, blocks, source } of document.pages) {
    const parent = sheets.tag('Sect', sheets.root);
    const below = drawHeading(flow, heading, {
      parent,
      level: 2,
      company: sourceHeight(source) + openingHeight(sheets, blocks, 3),
    });
    drawSource(flow, source, { parent, lang });
    draw(blocks, { parent, level: 3, below });
  }
  return sheets.finish((number, of) => drawFurniture(sheets, document, { number, of }));
}

/** The gap below a section or an entry, which shows that what follows is outside it. */
const groupGap = 10;

interface BlocksPlace {
  readonly parent: Tag;
  /** Level of the headings in these blocks. */
  readonly level: number;
  readonly below: Bookmark;
}

interface BlockDrawing extends BlocksPlace {
  readonly document: PrintDocument;
  readonly lang: string | undefined;
  draw(blocks: readonly PrintBlock[], place: BlocksPlace): void;
}

function drawBlock(flow: Flow, block: PrintBlock, { parent, level, below, document, lang, draw }: BlockDrawing): void {
  switch (block.kind) {
    case 'answers':
      drawSource(flow, block.source, { parent, lang });
      return drawAnswers(flow, block.answers, { parent, lang });
    case 'note':
      return drawNote(flow, block, { parent, lang, warningPrefix: document.wording.warningPrefix });
    case 'drawing':
      return drawDrawing(flow, block);
    case 'nothing':
      drawWords(flow, block.text, { parent, lang });
      return drawLine(flow);
    case 'group':
    case 'table': {
      const section = flow.sheets.tag('Sect', parent);
      const company = openingHeight(flow.sheets, [block], level) - headingHeight(flow.sheets, block.title, level);
      const bookmark = drawHeading(flow, block.title, { parent: section, level, below, company });
      drawSource(flow, block.source, { parent: section, lang });
      if (block.kind === 'table') drawTable(flow, block, { parent: section, lang });
      else draw(block.blocks, { parent: section, level: level + 1, below: bookmark });
      return flow.down(groupGap);
    }
  }
}

interface WordsPlace {
  readonly parent: Tag;
  readonly lang: string | undefined;
}

/** Draws the line that says where the answers below came from. */
function drawSource(flow: Flow, source: string | undefined, place: WordsPlace): void {
  if (source === undefined) return;
  drawWords(flow, source, place);
  flow.down(sourceGap);
}

function drawWords(flow: Flow, text: string, place: WordsPlace): void {
  const piece = rendererCell(flow.sheets, text, { ...place, x: page.left, width: content.width });
  drawRow(flow, [[piece]], { leading: piece.style.leading });
}
