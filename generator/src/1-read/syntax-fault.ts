import jsonc, { type ParseError } from 'jsonc-parser';

/** What is wrong with the syntax of a text, where a person would correct it, and how. */
export interface SyntaxFault {
  /** The end of a sentence that begins ‘This is not JSON’. */
  readonly problem: string;
  readonly offset: number;
  readonly length: number;
  readonly suggestion?: string;
}

/**
 * Returns what a person has to correct for a parser's first error. A parser stops at what follows a mistake, and not at
 * the mistake.
 */
export function syntaxFault(text: string, { error, offset, length }: ParseError): SyntaxFault {
  const code = jsonc.printParseErrorCode(error);
  const here = { offset, length };
  const before = lastBefore(text, offset);
  const [found, previous] = [text[offset], text[before]];
  switch (code) {
    case 'PropertyNameExpected':
    case 'ValueExpected':
      if (previous === ',' && (found === '}' || found === ']'))
        return {
          problem: 'nothing follows this comma',
          offset: before,
          length: 1,
          suggestion: 'Remove the comma: commas only go between two items.',
        };
      if (previous === ',' && found === ',')
        return { problem: 'there are two commas', ...here, suggestion: 'Remove one of them.' };
      return {
        problem: code === 'ValueExpected' ? 'a value is missing here' : 'a name in quotation marks is missing here',
        ...here,
      };
    case 'CommaExpected':
      if (found === '}' || found === ']')
        return {
          problem: `\`${found}\` does not match the bracket that is open`,
          ...here,
          suggestion: `Write \`${found === '}' ? ']' : '}'}\` before it, or instead of it.`,
        };
      return {
        problem: 'a comma is missing after this',
        offset: before,
        length: 1,
        suggestion: 'Write one: items are separated by commas.',
      };
    case 'ColonExpected':
      return { problem: 'a colon is missing after this name', offset: before, length: 1 };
    case 'CloseBraceExpected':
    case 'CloseBracketExpected': {
      const opener = neverClosed(text) ?? offset;
      return {
        problem: `\`${text[opener] ?? ''}\` is never closed`,
        offset: opener,
        length: 1,
        suggestion: `Write \`${text[opener] === '[' ? ']' : '}'}\` where it ends.`,
      };
    }
    case 'InvalidCommentToken':
      return { problem: 'it has a comment', ...here, suggestion: 'Use `"$comment": "…"` for notes to colleagues.' };
    case 'InvalidSymbol':
      return {
        problem: `\`${text.slice(offset, offset + length)}\` is not a text in quotation marks, a number, \`true\` or \`false\``,
        ...here,
        suggestion: ofSymbol(text, offset),
      };
    case 'UnexpectedEndOfString':
      return {
        problem: 'this text has no quotation mark at its end',
        ...here,
        suggestion: 'Write `"` where it ends. A text cannot continue on the next line.',
      };
    case 'EndOfFileExpected':
      return {
        problem: 'there is something after its end',
        ...here,
        suggestion: 'There is one `}` or `]` too many, here or earlier.',
      };
    case 'InvalidEscapeCharacter':
      return {
        problem: 'there is a backslash before a character that needs none',
        ...here,
        suggestion: 'Write `\\\\` for a backslash, and `\\"` for a quotation mark in a text.',
      };
    default:
      return {
        problem: code.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? ' ' : '') + letter.toLowerCase()),
        ...here,
      };
  }
}

function ofSymbol(text: string, offset: number): string {
  if (/^[‘’“”„'`]/.test(text.slice(offset, offset + 1))) return 'Write straight double quotation marks: `"`.';
  if (text[offset - 1] === '"') return 'A quotation mark is missing before it, or there is one too many.';
  if (/^(?:true|yes)\b/i.test(text.slice(offset, offset + 5))) return 'Write `true`.';
  if (/^(?:false|no)\b/i.test(text.slice(offset, offset + 6))) return 'Write `false`.';
  return 'Names and texts stand in double quotation marks: `"`.';
}

/** Returns where the last character before this place is that is not a space. */
function lastBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at > 0 && /\s/.test(text[at] ?? '')) at--;
  return Math.max(0, at);
}

/**
 * Returns the bracket that should have been closed, judging by the indentation; otherwise the innermost that is open at
 * the end.
 */
function neverClosed(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: token, index: at } of text.matchAll(/"(?:\\.|[^"\\])*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(at);
    else if (token === '}' || token === ']') {
      const opener = open.pop();
      if (opener === undefined) return undefined;
      const indent = indentUpTo(text, at);
      if (indent !== undefined && indent !== indentOfLine(text, opener)) return opener;
    }
  }
  return open.at(-1);
}

/** Returns the indentation of what comes first on its line, or undefined if anything comes before it. */
function indentUpTo(text: string, at: number): string | undefined {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return text[start - 1] === '\n' ? text.slice(start, at) : undefined;
}

function indentOfLine(text: string, at: number): string {
  const indentation = /[ \t]*/y;
  indentation.lastIndex = text.lastIndexOf('\n', at) + 1;
  return indentation.exec(text)?.[0] ?? '';
}
