import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';

/** A value in a PDF, with references resolved. Names and texts are strings. */
export type Value = string | number | boolean | undefined | readonly Value[] | Dict;

/** A dictionary or stream in a PDF. */
export interface Dict {
  /** The object's number, if it has one. It identifies the object. */
  readonly id: string | undefined;
  get(key: string): Value;
  /** Returns the decompressed bytes of a stream. */
  bytes(): Uint8Array;
}

/** Reads an object of the file. */
export function valueOf(object: PDFObject | undefined, context: PDFContext): Value {
  const found = object instanceof PDFRef ? context.lookup(object) : object;
  if (found instanceof PDFName) return found.decodeText();
  if (found instanceof PDFString || found instanceof PDFHexString) return found.decodeText();
  if (found instanceof PDFNumber) return found.asNumber();
  if (found instanceof PDFBool) return found.asBoolean();
  if (found instanceof PDFArray) return found.asArray().map((item) => valueOf(item, context));
  const id = object instanceof PDFRef ? object.toString() : undefined;
  if (found instanceof PDFStream) return dictOf(found.dict, { id, context, stream: found });
  return found instanceof PDFDict ? dictOf(found, { id, context }) : undefined;
}

interface DictParts {
  readonly id: string | undefined;
  readonly context: PDFContext;
  readonly stream?: PDFStream;
}

function dictOf(dict: PDFDict, { id, context, stream }: DictParts): Dict {
  return {
    id,
    get: (key) => valueOf(dict.get(PDFName.of(key)), context),
    bytes: () =>
      stream instanceof PDFRawStream
        ? decodePDFRawStream(stream).decode()
        : (stream?.getContents() ?? new Uint8Array()),
  };
}

/** Returns true if a value is a dictionary or a stream. */
export function isDict(value: Value): value is Dict {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Returns a value as a dictionary, if it is one. */
export function dict(value: Value): Dict | undefined {
  return isDict(value) ? value : undefined;
}

/** Returns a name or a text, or an empty string for other values. */
export function words(value: Value): string {
  return typeof value === 'string' ? value : '';
}

/** Returns the items of an array. A single value is returned as the only item, and undefined as no items. */
export function items(value: Value): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Value[]) : [value];
}
