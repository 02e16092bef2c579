import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bytesOf, type FileBytes } from '../../src/files/file-bytes.ts';
import { savedName } from '../../src/files/file-name.ts';
import { recogniseFile } from '../../src/files/recognise-file.ts';
import { makeZip, officeFiles, type ZipEntry } from '../helpers/make-zip.ts';

const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n');
const jpeg = hex(
  'ffd8 ffe0 0010 4a464946000101000001000100 00 ffc0 000b 08 0001 0001 01 01 11 00 ffda 0008 01 01 00 00 3f 00 7f ffd9',
);
const tiff = hex('49492a00 08000000 0100 0001 0300 01000000 01000000 00000000');
const bigEndianTiff = hex('4d4d002a 00000008 0001 0100 0003 00000001 00010000 00000000');
const box = (type: string, content: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(8 + content.length);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), content]);
};
const heic = Buffer.concat([
  box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
  box('meta', Buffer.alloc(40)),
  box('mdat', Buffer.alloc(100)),
]);
const laterHeic = Buffer.concat([
  box('ftyp', Buffer.from('mif1\0\0\0\0mif1heic', 'latin1')),
  box('meta', Buffer.alloc(40)),
]);

const office = 'application/vnd.openxmlformats-officedocument.';
const samples: Readonly<Record<string, readonly [string, Buffer]>> = {
  'a PDF': ['application/pdf', pdf],
  'a PDF with a zip inside': [
    'application/pdf',
    Buffer.concat([pdf.subarray(0, 9), makeZip(officeFiles.docx), pdf.subarray(9)]),
  ],
  'a JPEG': ['image/jpeg', jpeg],
  'a JPEG with a film after it': ['image/jpeg', Buffer.concat([jpeg, Buffer.alloc(100_000, 7)])],
  'a PNG': ['image/png', png],
  'a TIFF': ['image/tiff', tiff],
  'a TIFF of the other order': ['image/tiff', bigEndianTiff],
  'a HEIC': ['image/heic', heic],
  'a HEIC by its second brand': ['image/heic', laterHeic],
  Word: [`${office}wordprocessingml.document`, makeZip(officeFiles.docx)],
  'Word, as Office on the web writes it': [
    `${office}wordprocessingml.document`,
    makeZip([...officeFiles.docx.slice(0, 2), { name: 'word/document2.xml' }]),
  ],
  Excel: [`${office}spreadsheetml.sheet`, makeZip(officeFiles.xlsx)],
  OpenDocument: ['application/vnd.oasis.opendocument.text', makeZip(officeFiles.odt)],
};

test.each(Object.entries(samples))('%s', async (_, [mediaType, bytes]) => {
  expect(await recogniseFile(bytes)).toEqual({ kind: 'known', mediaType });
});

test('every type that a form can accept is recognised and has an extension', async () => {
  const vocabulary = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../../../schemas/vocabularies/data.json', import.meta.url)), 'utf8'),
  ) as { $defs: Record<string, { properties?: { accept?: { items: { enum: string[] } } } }> };
  const accept = JSON.stringify(vocabulary).match(/"accept":\{"description".*?"enum":(\[.*?\])/)?.[1];
  const kinds = JSON.parse(accept ?? '[]') as string[];
  expect(kinds.length).toBeGreaterThan(0);
  expect([...new Set(Object.values(samples).map(([mediaType]) => mediaType))].sort()).toEqual([...kinds].sort());
  for (const kind of kinds) expect(savedName('x', kind)).not.toBe('x.bin');
});

const unknown: Readonly<Record<string, Buffer>> = {
  'a page': Buffer.from('<script>alert(1)</script>'),
  'a GIF': Buffer.from('GIF89a\u0001\u0000\u0001\u0000'),
  'a program': Buffer.from('MZ\x90\0'),
  // Some recognisers fail on the header alone.
  ASF: hex('3026b2758e66cf11a6d900aa0062ce6c 0000000000000000'),
  'a zip of something else': makeZip([{ name: 'a.txt' }]),
  'a presentation': makeZip([{ name: '[Content_Types].xml' }, { name: 'ppt/presentation.xml' }]),
  'a spreadsheet of OpenDocument': makeZip([
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), stored: true },
  ]),
  'one byte': Buffer.from('%'),
  'an old Word document': hex('d0cf11e0a1b11ae1'),
  AVIF: box('ftyp', Buffer.from('avif\0\0\0\0mif1', 'latin1')),
};

test.each(Object.entries(unknown))('%s is of no kind that a form accepts', async (_, bytes) => {
  expect(await recogniseFile(bytes)).toEqual({ kind: 'unknown' });
});

const mega = 1024 * 1024;
const many = (count: number, more: Partial<ZipEntry> = {}): readonly ZipEntry[] =>
  Array.from({ length: count }, (_, n) => ({ name: `word/media/${n}`, stored: true, data: Buffer.alloc(0), ...more }));
const damaged: Readonly<Record<string, Buffer>> = {
  'a PNG of a header alone': png.subarray(0, 8),
  'a PNG that breaks off': png.subarray(0, 50),
  'a PNG without a size': Buffer.concat([png.subarray(0, 16), Buffer.alloc(8), png.subarray(24)]),
  'a PDF that breaks off': pdf.subarray(0, 30),
  'a JPEG of a header alone': jpeg.subarray(0, 20),
  'a JPEG that breaks off in a segment': jpeg.subarray(0, 28),
  'a JPEG of segments only': Buffer.concat([hex('ffd8'), Buffer.alloc(400_000, hex('ffe00002'))]),
  'a TIFF of a header alone': tiff.subarray(0, 8),
  'a TIFF that breaks off': tiff.subarray(0, 20),
  'a HEIC that breaks off': heic.subarray(0, 120),
  'a HEIC without a picture': box('ftyp', Buffer.from('heic\0\0\0\0', 'latin1')),
  'a zip of a header alone': makeZip(officeFiles.docx).subarray(0, 30),
  'a zip that breaks off': makeZip(officeFiles.docx).subarray(0, -30),
  'a zip whose directory is elsewhere': makeZip(officeFiles.docx, 40),
  'a zip with two entries of one name': makeZip([...officeFiles.docx, { name: 'Word/Document.xml' }]),
  'a bomb of entries that share their bytes': makeZip([
    ...officeFiles.docx,
    ...many(100, { declared: mega, compressed: 5_000 }),
  ]),
};

test.each(Object.entries(damaged))('%s is damaged', async (_, bytes) => {
  expect(await recogniseFile(bytes)).toEqual({ kind: 'damaged' });
});

test.each<[string, object, Buffer]>([
  [
    'a zip with a path out of it',
    { kind: 'pathsOutside' },
    makeZip([...officeFiles.docx, { name: '../../etc/passwd' }]),
  ],
  [
    'a zip with a path from the root',
    { kind: 'pathsOutside' },
    makeZip([...officeFiles.docx, { name: '/etc/passwd' }]),
  ],
  [
    'a bomb that says so',
    { kind: 'largeInside', limit: 500 * mega },
    makeZip([...officeFiles.docx, { name: 'word/media/a', declared: 600 * mega }]),
  ],
  ['a bomb of many entries', { kind: 'manyInside', limit: 4_000 }, makeZip([...officeFiles.docx, ...many(5_000)])],
  ['a PDF that is a zip too', { kind: 'twoKinds' }, Buffer.concat([pdf, makeZip(officeFiles.docx)])],
  [
    'a PDF that is a zip too, with an end of its own behind it',
    { kind: 'twoKinds' },
    Buffer.concat([pdf, makeZip(officeFiles.docx), Buffer.from('\n%%EOF\n')]),
  ],
  ['a PNG that is a zip too', { kind: 'twoKinds' }, Buffer.concat([png, makeZip([{ name: 'a' }])])],
  [
    'a zip that is a PDF too',
    { kind: 'twoKinds' },
    makeZip([{ name: '[Content_Types].xml', data: pdf, stored: true }, { name: 'word/document.xml' }]),
  ],
])('%s is refused for that', async (_, refused, bytes) => {
  expect(await recogniseFile(bytes)).toEqual(refused);
});

test.each([
  ['Word', [...officeFiles.docx, { name: 'word/vbaProject.bin' }]],
  ['Excel', [...officeFiles.xlsx, { name: 'xl/vbaProject.bin' }]],
  ['Excel, of the kind before', [...officeFiles.xlsx, { name: 'xl/macrosheets/sheet1.xml' }]],
  ['OpenDocument', [...officeFiles.odt, { name: 'Basic/Standard/Module1.xml' }]],
])('macros in %s are found by their place', async (_, entries) => {
  expect(await recogniseFile(makeZip(entries))).toEqual({ kind: 'macros' });
});

/** Counts what is read. */
function counted(buffer: Buffer): FileBytes & { count(): number } {
  const bytes = bytesOf(buffer);
  let count = 0;
  return {
    size: bytes.size,
    count: () => count,
    read(start, length) {
      const found = bytes.read(start, length);
      count += found.length;
      return found;
    },
  };
}

test('only the first bytes, the end and the directory of a file are read, whatever its size and content', async () => {
  const bomb = makeZip([{ name: '[Content_Types].xml', data: Buffer.alloc(100 * mega) }, ...officeFiles.docx.slice(1)]);
  const large = Buffer.alloc(100 * mega);
  const cases = {
    bomb,
    pdf: Buffer.concat([pdf.subarray(0, 9), large, pdf.subarray(9)]),
    png: Buffer.concat([png.subarray(0, 33), large, png.subarray(33)]),
    jpeg: Buffer.concat([jpeg, large]),
    nothing: large,
  };
  for (const bytes of Object.values(cases)) {
    const reading = counted(bytes);
    await recogniseFile(reading);
    expect(reading.count()).toBeLessThan(300_000);
  }
  // The worst possible zip directory.
  const longest = counted(
    makeZip([
      ...officeFiles.docx,
      ...Array.from({ length: 3_900 }, (_, n) => ({ name: `word/${n}${'x'.repeat(2_000)}` })),
    ]),
  );
  expect(await recogniseFile(longest)).toEqual({ kind: 'damaged' });
  expect(longest.count()).toBeLessThanOrEqual(4 * mega);
});

test('random bytes after the first bytes of each type cause no failure', async () => {
  let seed = 1;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647);
  for (let round = 0; round < 3_000; round++) {
    const [, sample] = Object.values(samples)[random() % Object.keys(samples).length] ?? ['', Buffer.alloc(0)];
    const bytes = Buffer.from(sample.subarray(0, 1 + (random() % sample.length)));
    for (let change = random() % 6; change > 0; change--) bytes[random() % bytes.length] = random() % 256;
    expect([
      'known',
      'unknown',
      'damaged',
      'macros',
      'twoKinds',
      'pathsOutside',
      'largeInside',
      'manyInside',
    ]).toContain((await recogniseFile(bytes)).kind);
  }
});
