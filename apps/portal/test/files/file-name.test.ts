import { expect, test } from 'vitest';
import { fileName, savedName } from '../../src/files/file-name.ts';

const saved = (name: string, mediaType = 'application/pdf'): string => savedName(name, mediaType);

test("a name is saved with the extension of the file's type", () => {
  expect(
    ['letter.pdf', 'Letter.PDF', 'x.html', 'evil.exe', 'letter', 'letter.pdf.exe', 'pdf', '.pdf', ''].map((name) =>
      saved(name),
    ),
  ).toEqual([
    'letter.pdf',
    'Letter.PDF',
    'x.html.pdf',
    'evil.exe.pdf',
    'letter.pdf',
    'letter.pdf.exe.pdf',
    'file.pdf',
    'file.pdf',
    'file.pdf',
  ]);
  expect([
    saved('photo.JPEG', 'image/jpeg'),
    saved('photo', 'image/jpeg'),
    saved('scan.tif', 'image/tiff'),
    saved('notes.odt', 'application/vnd.oasis.opendocument.text'),
    saved('a.pdf', 'text/html'),
  ]).toEqual(['photo.JPEG', 'photo.jpg', 'scan.tif', 'notes.odt', 'a.pdf.bin']);
});

test('a name is safe on every system', () => {
  expect(['CON', 'nul.pdf', 'com1.tar.pdf', 'LPT9', 'COM¹.pdf', 'console.pdf'].map((name) => saved(name))).toEqual([
    '_CON.pdf',
    '_nul.pdf',
    '_com1.tar.pdf',
    '_LPT9.pdf',
    '_COM¹.pdf',
    'console.pdf',
  ]);
  expect(
    [
      'a:b.pdf',
      'a.pdf:evil.exe',
      '<a>|"b"?*.pdf',
      '..',
      '.htaccess',
      'a.pdf. . .',
      '../../etc/passwd',
      'C:\\x\\y.pdf',
    ].map((name) => saved(name)),
  ).toEqual([
    'a_b.pdf',
    'a.pdf_evil.exe.pdf',
    '_a___b___.pdf',
    'file.pdf',
    'htaccess.pdf',
    'a.pdf',
    'passwd.pdf',
    'y.pdf',
  ]);
});

test('no character hides or reorders a part of a name', () => {
  expect(saved('invoice\u202Efdp.exe')).toBe('invoicefdp.exe.pdf');
  expect(saved('a\u0000b\nc\u200B\u2028d.pdf')).toBe('abcd.pdf');
  expect(fileName('Si\u0061\u0302n.pdf')).toBe('Siân.pdf');
});

test('a name is not too long and keeps its extension, and a safe name stays as it is', () => {
  const long = saved(`${'ŵ'.repeat(500)}.html`);
  expect([[...long].length, long.endsWith('.pdf')]).toEqual([200, true]);
  for (const name of ['x.html', 'CON', '<a>', '.pdf', 'ŵ'.repeat(500), 'a . . .pdf', ''])
    expect(saved(saved(name))).toBe(saved(name));
});
