import PDFDocument, { type Outline, type StructureElement } from 'pdfkit';
import { loadFont } from './text/fonts.ts';
import { colours, page, type TextStyle } from './measures.ts';

/** An element of the document's structure, which assistive technology reads (ISO 32000-1, 14.8). */
export interface Tag {
  readonly type: string;
  readonly element: StructureElement;
}

/** An item in the list of bookmarks. */
export type Bookmark = Outline;

/** What a document says about itself. */
export interface SheetsOptions {
  readonly title: string;
  readonly author: string;
  /** Language of the document, as a BCP 47 tag. */
  readonly language: string;
  /** Texts that are English in a document that is not. */
  readonly untranslated: readonly string[];
  /** When the document was made. It is an option so that the same document produces the same bytes. */
  readonly at: Date;
}

/**
 * Tagged sheets to draw on. Only this file uses the PDF library. Positions are in points from the top left corner.
 * Everything that is drawn belongs to a tag or is an artifact, which assistive technology ignores (PDF/UA-1, 7.1).
 */
export interface Sheets {
  /** The outermost tag. */
  readonly root: Tag;
  /** Texts that are English in a document that is not. */
  readonly untranslated: readonly string[];
  width(text: string, style: TextStyle): number;
  add(): void;
  tag(type: string, parent: Tag, options?: TagOptions): Tag;
  /** Draws content of a tag on the current sheet. A tag may be drawn on several sheets. */
  draw(tag: Tag, draw: () => void): void;
  /** Draws an artifact. `Pagination`: what each sheet repeats. `Layout`: lines and boxes. */
  drawArtifact(type: 'Pagination' | 'Layout', draw: () => void): void;
  /**
   * Draws one line of text with its upper edge at `y`. Like `paint` and `frame`, it may be called only within `draw` or
   * `drawArtifact`.
   */
  text(line: string, at: { readonly x: number; readonly y: number }, style: TextStyle): void;
  paint(box: Box, colour: string): void;
  frame(box: Box, colour: string): void;
  /** Draws an outline (SVG's path data) whose origin is at a place, and fills it. */
  outline(path: string, at: { readonly x: number; readonly y: number }, fill: string): void;
  bookmark(title: string, y: number, below?: Bookmark): Bookmark;
  /** Draws on every sheet once their number is known, then returns the bytes of the file. */
  finish(furnish: (number: number, of: number) => void): Promise<Uint8Array>;
}

/** Attributes of a tag. */
export interface TagOptions {
  /** Language of the content, if it differs. */
  readonly lang?: string;
  /** The original text, if the drawn letters differ. */
  readonly actual?: string;
  /** Scope of a table heading. */
  readonly scope?: 'Row' | 'Column';
}

/** A rectangle, from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Starts a document with one empty sheet. */
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
    outline: (path, { x, y }, fill) =>
      void doc
        .save()
        .translate(x, y)
        .lineWidth(0.8)
        .lineJoin('round')
        .path(path)
        .fillAndStroke(fill, colours.text)
        .restore(),
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
