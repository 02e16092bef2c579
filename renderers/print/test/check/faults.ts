import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';

/** Puts one fault into a good file. */
export type Fault = (file: Editor) => void;

/** What a fault may do to a file. */
export interface Editor {
  readonly catalog: PDFDict;
  readonly page: PDFDict;
  /** The elements of a type, in order of the file. */
  elements(type: string): readonly PDFDict[];
  /** The first element of a type. */
  first(type: string): PDFDict;
  children(element: PDFDict): readonly PDFDict[];
  refs(element: PDFDict): PDFArray;
  retype(elements: readonly PDFDict[], type: string): void;
  /** The first dictionary that has such an entry. */
  holding(name: string): PDFDict;
  /** Changes the text of a stream, found by its owner's entry. */
  rewrite(owner: PDFDict, entry: string, change: (text: string) => string): void;
  annotate(entries: { readonly [name: string]: PDFObject }): void;
  dict(entries: { readonly [name: string]: PDFObject }): PDFDict;
}

export const name = (text: string): PDFName => PDFName.of(text);
export const text = (words: string): PDFHexString => PDFHexString.fromText(words);

/** Returns the file with the fault in it, written anew. */
export async function withFault(bytes: Uint8Array, fault: Fault): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  fault(editorOf(document));
  return document.save({ useObjectStreams: false });
}

function editorOf(document: PDFDocument): Editor {
  const { context, catalog } = document;
  const page = document.getPage(0).node;
  const dicts = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict);
  const elements = (type: string): readonly PDFDict[] => dicts.filter((dict) => dict.get(name('S')) === name(type));
  const found = (dict: PDFDict | undefined): PDFDict => {
    if (!dict) throw new Error('The file has nothing to put this fault into');
    return dict;
  };
  const refs = (element: PDFDict): PDFArray => element.lookup(name('K'), PDFArray);
  return {
    catalog,
    page,
    elements,
    first: (type) => found(elements(type)[0]),
    refs,
    children: (element) =>
      refs(element)
        .asArray()
        .map((kid) => context.lookup(kid))
        .filter((kid) => kid instanceof PDFDict),
    retype: (some, type) => some.forEach((element) => element.set(name('S'), name(type))),
    holding: (entry) => found(dicts.find((dict) => dict.has(name(entry)))),
    rewrite(owner, entry, change) {
      const stream = owner.lookup(name(entry));
      if (!(stream instanceof PDFRawStream)) throw new Error(`${entry} is no stream`);
      const before = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      const after = change(before);
      if (after === before) throw new Error(`The fault changes nothing in ${entry}`);
      owner.set(name(entry), context.register(context.stream(Buffer.from(after, 'latin1'))));
    },
    annotate(entries) {
      const annotation: PDFRef = context.register(context.obj({ Type: 'Annot', ...entries, Rect: [0, 0, 1, 1] }));
      page.set(name('Annots'), context.obj([annotation]));
    },
    dict: (entries) => context.obj(entries),
  };
}

export const yes: PDFBool = PDFBool.True;
export const number = (value: number): PDFNumber => PDFNumber.of(value);
