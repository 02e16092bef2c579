/** The scripts that we know, by their code (ISO 15924), by which `Intl.DisplayNames` knows what they are called. */
const scripts = [
  'Hani',
  'Hira',
  'Kana',
  'Hang',
  'Bopo',
  'Yiii',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Ethi',
  'Armn',
  'Geor',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Orya',
  'Tibt',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Mong',
  'Cher',
  'Cans',
  'Arab',
  'Hebr',
  'Deva',
  'Beng',
  'Java',
  'Guru',
  'Gujr',
  'Taml',
  'Latn',
  'Grek',
  'Cyrl',
].map((code) => ({ code, letters: new RegExp(`\\p{Script=${code}}`, 'u') }));

/** Returns the code of a character's script (ISO 15924). Undefined for signs that belong to no script, and rare scripts. */
export function scriptOf(character: string): string | undefined {
  return scripts.find(({ letters }) => letters.test(character))?.code;
}
