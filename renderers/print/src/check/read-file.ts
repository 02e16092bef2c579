import { PDFDocument } from 'pdf-lib';
import type { PdfFile } from './pdf-file.ts';
import { dict, isDict, items, valueOf, type Dict, type Value } from './pdf-values.ts';
import { readSheet } from './read-sheet.ts';
import { readStructure } from './read-structure.ts';

/**
 * Reads a file for the rules.
 *
 * @throws Error if it is not a PDF.
 */
export async function readFile(bytes: Uint8Array): Promise<PdfFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const { context } = document;
  const catalog = valueOf(context.trailerInfo.Root, context) as Dict;
  const metadata = dict(catalog.get('Metadata'));
  const root = dict(catalog.get('StructTreeRoot'));
  return {
    version: /^%PDF-(\d\.\d)\s/.exec(Buffer.from(bytes.subarray(0, 12)).toString('latin1'))?.[1] ?? '',
    catalog,
    metadata: metadata && new TextDecoder().decode(metadata.bytes()),
    sheets: document.getPages().map(({ ref, node }, index) => {
      const page = valueOf(ref, context) as Dict;
      return readSheet(page, dict(valueOf(node.Resources(), context)), index + 1);
    }),
    elements: root ? readStructure(root) : [],
    hasStructure: root !== undefined,
    parentTree: readNumberTree(root?.get('ParentTree')),
  };
}

function readNumberTree(node: Value): PdfFile['parentTree'] {
  const entries = new Map<number, readonly (Dict | undefined)[] | Dict>();
  if (!isDict(node)) return entries;
  for (const kid of items(node.get('Kids'))) for (const [key, value] of readNumberTree(kid)) entries.set(key, value);
  const numbers = items(node.get('Nums'));
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const value = numbers[index + 1];
    if (isDict(value)) entries.set(Number(numbers[index]), value);
    else entries.set(Number(numbers[index]), items(value).map(dict));
  }
  return entries;
}
