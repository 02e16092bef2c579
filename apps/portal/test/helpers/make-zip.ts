import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip; what it declares may differ from what it holds. */
export interface ZipEntry {
  readonly name: string;
  readonly data?: Buffer;
  readonly stored?: true;
  /** Absent: the truth. */
  readonly declared?: number;
  readonly compressed?: number;
}

/** Makes a zip with a directory of these entries, and with so many of them declared. */
export function makeZip(entries: readonly ZipEntry[], declaredCount: number = entries.length): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data = Buffer.from('<x/>'), stored, declared = data.length, compressed } of entries) {
    const packed = stored ? data : deflateRawSync(data);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(compressed ?? packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    const nameBytes = Buffer.from(name);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(nameBytes.length);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, lengths, nameBytes, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(body);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, lengths, place, nameBytes]));
    at += body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(declaredCount, 8);
  end.writeUInt16LE(declaredCount, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** The least that a Word document, an Excel workbook and an OpenDocument text hold. */
export const officeFiles = {
  docx: [{ name: '[Content_Types].xml' }, { name: '_rels/.rels' }, { name: 'word/document.xml' }],
  xlsx: [{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }, { name: 'xl/worksheets/sheet1.xml' }],
  odt: [
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text'), stored: true },
    { name: 'content.xml' },
  ],
} as const satisfies Record<string, readonly ZipEntry[]>;
