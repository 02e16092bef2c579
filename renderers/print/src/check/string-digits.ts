const escapes: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Returns the bytes of a string in a page's content, hexadecimal or literal (ISO 32000-1, 7.3.4), as hexadecimal digits. */
export function stringDigits(written: string): string {
  const inside = written.slice(1, -1);
  if (written.startsWith('<')) {
    const digits = inside.replace(/\s/g, '');
    return digits.length % 2 === 0 ? digits : `${digits}0`;
  }
  const bytes = inside
    .replace(/\r\n?/g, '\n')
    .replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal: string | undefined, letter: string) =>
      octal === undefined
        ? letter === '\n'
          ? ''
          : (escapes[letter] ?? letter)
        : String.fromCharCode(Number.parseInt(octal, 8) & 255),
    );
  return Buffer.from(bytes, 'latin1').toString('hex');
}
