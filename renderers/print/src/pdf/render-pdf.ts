import type { PrintDocument } from '@formwright/session/document';
import { chooseFonts } from './choose-fonts.ts';
import { compilePaper, compilerWith } from './compiler.ts';
import { finishTags } from './finish-tags.ts';
import { paperData } from './paper-data.ts';
import { lookedAt, type PrintLook } from '../look.ts';
import { scriptOf } from './script-of.ts';

/** How a PDF looks, and what a host can be told about it. */
export interface PdfOptions extends PrintLook {
  /**
   * Is called if no installed font has some characters, which the PDF names in words in their place, with the codes of
   * their scripts (ISO 15924). `Zyyy` stands for signs that belong to no script, and for rare scripts.
   */
  readonly onMissing?: (scripts: readonly string[]) => void;
}

/**
 * Draws a document as a tagged PDF (1.7, following PDF/UA-1) on portrait A4: title, headings with bookmarks, labels and
 * answers as lists, and tables with headings. The header and footer of each sheet show title, status, reference and
 * sheet number. The same document with the same look always produces the same bytes.
 */
export function renderPdf(document: PrintDocument, { onMissing, ...look }: PdfOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const fonts = chooseFonts(JSON.stringify(document));
    if (fonts.missing.size > 0)
      onMissing?.([...new Set([...fonts.missing].map((character) => scriptOf(character) ?? 'Zyyy'))].sort());
    resolve(
      finishTags(
        compilePaper(compilerWith(fonts.families), paperData(lookedAt(document, look), { ...fonts, ...look })),
      ),
    );
  });
}
