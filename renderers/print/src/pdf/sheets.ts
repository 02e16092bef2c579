import PDFDocument, { type Outline, type StructureElement } from 'pdfkit';
import { loadFont } from './fonts.ts';
import { page, type TextStyle } from './measures.ts';

/** A part of the document's structure, as assistive technology reads it (ISO 32000-1, 14.8). */
export interface Tag {
  readonly type: string;
  readonly element: StructureElement;
}

/** A line of the list of bookmarks. */
export type Bookmark = Outline;

export interface SheetsOptions {
  readonly title: string;
  readonly author: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Texts that are English in a document that is not. */
  readonly untranslated: readonly string[];
  /** When the document was made. The same document gives the same bytes. */
  readonly at: Date;
}

/**
 * Tagged sheets of paper to draw on: the one place that knows the PDF library. Places are in points from the top left
 * corner. All that is drawn belongs to a tag, or is an artifact, which assistive technology passes over (PDF/UA-1,
 * 7.1).
 */
export interface Sheets {
  /** The outermost tag. */
  readonly root: Tag;
  /** Texts that are English in a document that is not. */
  readonly untranslated: readonly string[];
  width(text: string, style: TextStyle): number;
  add(): void;
  tag(type: string, parent: Tag, options?: TagOptions): Tag;
  /** Draws what belongs to a tag, on the present sheet. A tag may be drawn on as many sheets as it needs. */
  draw(tag: Tag, draw: () => void): void;
  /** `Pagination`: what each sheet repeats; `Layout`: lines and boxes. */
  drawArtifact(type: 'Pagination' | 'Layout', draw: () => void): void;
  /** One line, its upper edge at `y`. Like `paint` and `frame` within `draw` or `drawArtifact` only. */
  text(line: string, at: { readonly x: number; readonly y: number }, style: TextStyle): void;
  paint(box: Box, colour: string): void;
  frame(box: Box, colour: string): void;
  bookmark(title: string, y: number, below?: Bookmark): Bookmark;
  /** Draws on every sheet once their count is known, then gives the file. */
  finish(furnish: (number: number, of: number) => void): Promise<Uint8Array>;
}

export interface TagOptions {
  /** Language of what is in it, where that differs. */
  readonly lang?: string;
  /** What it says in truth, where the letters drawn differ. */
  readonly actual?: string;
  /** Of a table's head. */
  readonly scope?: 'Row' | 'Column';
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Begins a document with one empty sheet. */
export function openSheets({ title, author, language, untranslated, at }: SheetsOptions): Sheets {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    font: null,
    info: { Title: title, Author: author, Creator: 'Formwright', Producer: 'Formwright', CreationDate: at },
  });
  for (const name of ['regular', 'bold'] as const) doc.registerFont(name, loadFont(name));
  const bytes = bytesOf(doc);
  const root = { type: 'Document', element: doc.struct('Document') };
  doc.addStructure(root.element);

  return {
    root,
    untranslated,
    width: (text, style) => doc.font(style.font).fontSize(style.size).widthOfString(text),
    add: () => void doc.addPage(),
    tag(type, parent, options) {
      const element = doc.struct(type, options);
      parent.element.add(element);
      return { type, element };
    },
    draw({ type, element }, draw) {
      const drawn = doc.markStructureContent(type);
      draw();
      doc.endMarkedContent();
      element.add(drawn);
    },
    drawArtifact(type, draw) {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
    text(line, { x, y }, { font, size, leading, colour }) {
      doc.font(font).fontSize(size).fillColor(colour);
      doc.text(line, x, y + (leading - doc.currentLineHeight()) / 2, { lineBreak: false });
    },
    paint: ({ x, y, width, height }, colour) => void doc.rect(x, y, width, height).fill(colour),
    frame: ({ x, y, width, height }, colour) => void doc.lineWidth(1.5).rect(x, y, width, height).stroke(colour),
    bookmark: (text, y, below = doc.outline) =>
      below.addItem(text, { expanded: below === doc.outline, top: Math.max(0, y - 12), left: page.width }),
    finish(furnish) {
      root.element.end();
      const { start, count } = doc.bufferedPageRange();
      for (let index = 0; index < count; index += 1) {
        doc.switchToPage(start + index);
        furnish(index + 1, count);
      }
      doc.end();
      return bytes;
    },
  };
}

function bytesOf(doc: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
