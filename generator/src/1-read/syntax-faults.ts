import jsonc, { type ParseError } from 'jsonc-parser';
import { syntaxFault, type SyntaxFault } from './syntax-fault.ts';

/** More faults than anybody repairs at once. */
const mostFaults = 50;

/**
 * Finds the faults in the syntax of a text that can be distinguished. After a mistake, a parser guesses what was meant.
 * So each fault is repaired here, without moving what follows it, and the text is parsed again. Stops at a fault that
 * only its author can repair.
 */
export function syntaxFaults(text: string): readonly SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  let mended = text;
  let last = -1;
  while (faults.length < mostFaults) {
    const errors: ParseError[] = [];
    jsonc.parseTree(mended, errors, { disallowComments: true });
    const [error] = errors;
    if (!error || error.offset < last) break;
    const open = neverEnded(mended, error);
    faults.push(syntaxFault(mended, open?.error ?? error));
    const next = open?.mended ?? mend(mended, error);
    if (next === undefined || next === mended) break;
    last = error.offset;
    mended = next;
  }
  return faults;
}

/**
 * A text whose closing quotation mark is missing ends where the next text begins: `"Kind, "enum": …`. A parser may stop
 * at the mark or at the word after it, but the repair is the same.
 */
function neverEnded(
  text: string,
  { offset }: ParseError,
): { readonly error: ParseError; readonly mended: string } | undefined {
  const word = /^[A-Za-z$][\w$-]*/.exec(text.slice(offset, offset + 100))?.[0];
  const begun = text.slice(Math.max(0, offset - 1000), offset);
  if (word === undefined || !begun.endsWith('"')) return undefined;
  const rest = /[^"\s,]\s*,\s*"$/.exec(begun)?.[0];
  return rest === undefined
    ? undefined
    : { error: { error: invalidSymbol, offset, length: word.length }, mended: put(text, offset - rest.length, '"') };
}

/** Messages for jsonc-parser's codes. */
const invalidSymbol = 1;

/** Returns the text with one fault repaired, with the same length; undefined if that would be guessing. */
function mend(text: string, { error, offset, length }: ParseError): string | undefined {
  const before = text.slice(0, offset).trimEnd().length - 1;
  const [found, previous] = [text[offset], text[before]];
  switch (jsonc.printParseErrorCode(error)) {
    case 'PropertyNameExpected':
    case 'ValueExpected':
      if (previous === ',' && (found === '}' || found === ']')) return put(text, before, ' ');
      return found === ',' && previous === ',' ? put(text, offset, ' ') : between(text, { before, offset }, '0');
    case 'CommaExpected':
      if (found === '}' || found === ']') return put(text, offset, found === '}' ? ']' : '}');
      return between(text, { before, offset }, ',');
    case 'ColonExpected':
      return between(text, { before, offset }, ':');
    case 'InvalidCommentToken':
      return put(text, offset, text.slice(offset, offset + length).replaceAll(/[^\n]/g, ' '));
    case 'InvalidSymbol':
      return put(text, offset, quoted(quotedLength(text, offset) ?? length));
    case 'UnexpectedEndOfString':
      return closed(text, offset);
    case 'InvalidEscapeCharacter':
      return put(text, offset, text.slice(offset, offset + length).replaceAll('\\', '/'));
    default:
      return undefined;
  }
}

function put(text: string, at: number, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + instead.length);
}

/** Puts a character where there is a space for it. */
function between(
  text: string,
  { before, offset }: { readonly before: number; readonly offset: number },
  sign: string,
): string | undefined {
  return before + 1 < offset ? put(text, before + 1, sign) : undefined;
}

/** Returns something of that length that is valid as a name and as a value. */
function quoted(length: number): string {
  return length < 2 ? '0' : `"${'x'.repeat(length - 2)}"`;
}

/** Returns the length of a text in other quotation marks. It ends on the same line. */
function quotedLength(text: string, offset: number): number | undefined {
  const other = /‘[^\n]*?’|“[^\n]*?”|„[^\n]*?[“”]|'[^'\n]*'|`[^`\n]*`/y;
  other.lastIndex = offset;
  return other.exec(text)?.[0].length;
}

/** Ends a text at the end of its line, before a comma there. */
function closed(text: string, offset: number): string | undefined {
  const line = /[^\n]*/y;
  line.lastIndex = offset;
  const end = offset + (line.exec(text)?.[0] ?? '').replace(/[\s,}\]]+$/, '').length;
  return end - offset < 2 ? undefined : put(text, end - 1, '"');
}
