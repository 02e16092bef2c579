import { codeMap } from '../../src/check/code-map.ts';
import type { Element, PdfFile, ShownText } from '../../src/check/pdf-file.ts';
import { dict } from '../../src/check/pdf-values.ts';
import { readFile } from '../../src/check/read-file.ts';

/** What a listener hears of a PDF: its elements in order, with their own words. */
export interface Heard {
  readonly type: string;
  readonly depth: number;
  readonly text: string;
  /** Words to be said instead of those drawn. */
  readonly actual: string | undefined;
  readonly lang: string | undefined;
  /** Pages that it is drawn on. */
  readonly sheets: number;
}

export interface ReadPdf {
  readonly file: PdfFile;
  readonly heard: readonly Heard[];
  /** Words outside of all elements, by page. */
  readonly artifacts: readonly (readonly string[])[];
}

/** Reads a PDF back, as assistive technology does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await readFile(bytes);
  const maps = new Map<string, ReadonlyMap<number, string>>();
  const words = ({ font, strings }: ShownText): string => {
    const source = dict(font?.get('ToUnicode'));
    const key = font?.id ?? '';
    const map = maps.get(key) ?? codeMap(new TextDecoder().decode(source?.bytes()));
    maps.set(key, map);
    return strings
      .flatMap((text) => text.match(/.{4}/g) ?? [])
      .map((code) => map.get(Number.parseInt(code, 16)) ?? '\u0000')
      .join('');
  };
  const byMark = new Map<string, string[]>();
  for (const { id, shown } of file.sheets) {
    for (const text of shown) {
      const key = `${id} ${text.mark ?? 'artifact'}`;
      byMark.set(key, [...(byMark.get(key) ?? []), words(text)]);
    }
  }
  const depthOf = (element: Element): number => (element.parent ? depthOf(element.parent) + 1 : 0);
  return {
    file,
    heard: file.elements.map((element) => ({
      type: element.type,
      depth: depthOf(element),
      text: element.marks
        .flatMap(({ sheet, mark }) => byMark.get(`${sheet} ${mark}`) ?? [])
        .join('')
        .trim(),
      actual: textOf(element, 'ActualText'),
      lang: textOf(element, 'Lang'),
      sheets: new Set(element.marks.map(({ sheet }) => sheet)).size,
    })),
    artifacts: file.sheets.map(({ id }) => byMark.get(`${id} artifact`) ?? []),
  };
}

function textOf(element: Element, name: string): string | undefined {
  const value = element.dict.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** The tree as an indented list, for people to compare. */
export function outlineOf({ heard }: ReadPdf): string {
  return heard
    .map(
      ({ type, depth, text, actual, lang }) =>
        `${'  '.repeat(depth)}${type}${lang ? `[${lang}]` : ''}${text ? ` ${actual ?? text}` : ''}\n`,
    )
    .join('');
}

/** All that a listener hears, in one line, bullets left out. */
export function wordsOf({ heard }: ReadPdf): string {
  return heard
    .map(({ text, actual }) => actual ?? text)
    .filter((text) => text !== '•')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
