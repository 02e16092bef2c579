/** Reads a ToUnicode map (ISO 32000-1, 9.10.3), which says which characters each glyph code stands for. */
export function codeMap(source: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, rows = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of rows.matchAll(/<([^>]*)>\s*<([^>]*)>/g))
      map.set(Number.parseInt(code, 16), textOf(text));
  }
  for (const [, rows = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text, list = ''] of rows.matchAll(
      /<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const texts = [...list.matchAll(/<([^>]*)>/g)].map(([, one = '']) => textOf(one));
      for (let code = first; code <= last; code += 1)
        map.set(code, text === undefined ? (texts[code - first] ?? '') : following(textOf(text), code - first));
    }
  }
  return map;
}

/** Decodes big-endian UTF-16 in hexadecimal digits. */
function textOf(digits: string): string {
  return (digits.replace(/\s/g, '').match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('');
}

function following(text: string, steps: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}
