/** An operator in a page's content with its operands, as written (ISO 32000-1, 7.8.2). */
export interface Operator {
  readonly name: string;
  readonly operands: readonly string[];
}

const token = /%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|[^\s()<>[\]{}/%]+|\(/gy;

/**
 * Splits a page's content into operators. A dictionary is one operand.
 *
 * @throws SyntaxError if the content cannot be read.
 */
export function contentOperators(source: string): readonly Operator[] {
  const operators: Operator[] = [];
  let operands: string[] = [];
  let open: number | undefined;
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    if (/[\s\0]/.test(source.charAt(at))) {
      at += 1;
      continue;
    }
    token.lastIndex = at;
    const start = at;
    const found = token.exec(source)?.[0];
    if (found === undefined) throw new SyntaxError(`A page's content cannot be read at ${at}`);
    at = found === '(' ? endOfText(source, at) : at + found.length;
    if (found === '<<') {
      if (depth === 0) open = start;
      depth += 1;
    } else if (found === '>>') {
      depth -= 1;
      if (depth === 0) operands.push(source.slice(open, at));
    } else if (depth > 0 || found.startsWith('%') || found === '[' || found === ']') continue;
    else if (/^[+\-.\d(</]/.test(found) || found === 'true' || found === 'false' || found === 'null')
      operands.push(source.slice(start, at));
    else {
      operators.push({ name: found, operands });
      operands = [];
      if (found === 'ID') at = Math.max(at, source.indexOf('EI', at));
    }
  }
  return operators;
}

function endOfText(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return source.length;
}
