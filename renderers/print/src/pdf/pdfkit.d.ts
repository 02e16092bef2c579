/** The part of pdfkit 0.20 that we use. Its published types describe an older version. */
declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  export interface StructureElement {
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface StructureContent {
    readonly refs: readonly object[];
  }

  export interface Outline {
    /** `top` and `left` are measured from the lower right corner. */
    addItem(
      title: string,
      options?: { readonly expanded?: boolean; readonly top?: number; readonly left?: number },
    ): Outline;
  }

  export interface DocumentOptions {
    readonly size: readonly [width: number, height: number];
    readonly margin: number;
    readonly bufferPages: boolean;
    readonly pdfVersion: '1.7';
    readonly subset: 'PDF/UA';
    readonly tagged: boolean;
    readonly lang: string;
    readonly displayTitle: boolean;
    /** `null`: no font until one is chosen, so that no standard font, which cannot be embedded, is used. */
    readonly font: null;
    readonly info: {
      readonly Title: string;
      readonly Author: string;
      readonly Creator: string;
      readonly Producer: string;
      readonly CreationDate: Date;
    };
  }

  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly outline: Outline;
    registerFont(name: string, font: Font): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(colour: string): this;
    path(data: string): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    lineJoin(style: 'round'): this;
    fillAndStroke(fill: string, stroke: string): this;
    lineWidth(points: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(colour: string): this;
    stroke(colour: string): this;
    text(line: string, x: number, y: number, options: { readonly lineBreak: false }): this;
    widthOfString(text: string): number;
    currentLineHeight(): number;
    addPage(): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    switchToPage(index: number): void;
    struct(
      type: string,
      options?: { readonly lang?: string; readonly actual?: string; readonly scope?: 'Row' | 'Column' },
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(type: string): StructureContent;
    markContent(type: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): this;
    endMarkedContent(): this;
    end(): void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}
