/** A piece of JavaScript, as opposed to a value. Only these appear unchanged in generated code. */
export interface Code {
  readonly code: string;
}

/**
 * Makes code. A value put into the template becomes a literal; code can be put in only as `Code`, or as an array of it,
 * one per line. So no text of a definition can become code, by construction.
 */
export function js(template: TemplateStringsArray, ...parts: readonly unknown[]): Code {
  return made(template.reduce((text, piece, n) => text + toCode(parts[n - 1]) + piece));
}

/** Joins pieces of code. */
export function joined(pieces: readonly Code[], between: string): Code {
  return made(pieces.map(({ code }) => code).join(between));
}

/** Writes a block: what comes before its brackets, and its statements, one per line, indented. */
export function block(head: Code, statements: readonly Code[]): Code {
  // Literals have no line ends (`literal`), so that only lines of code are indented.
  return made(`${head.code} {\n${joined(statements, '\n').code.replace(/^/gm, '  ')}\n}`);
}

/** Returns whether code mentions a name outside texts. */
export function mentions({ code }: Code, { code: name }: Code): boolean {
  return new RegExp(`\\b${name}\\b`).test(code.replace(/"(?:[^"\\]|\\.)*"/g, ''));
}

/** A name: one that the emitter has made, or a property's name that the reader has accepted. */
export function name(text: string): Code {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(text)) throw new Error(`Not a name for generated code: ${text}`);
  return made(text);
}

/** All code that was made. An object that a definition shapes like code (`{ "code": … }`) is not in it. */
const allCode = new WeakSet<object>();

function made(code: string): Code {
  const piece = { code };
  allCode.add(piece);
  return piece;
}

function isCode(value: unknown): value is Code {
  return typeof value === 'object' && value !== null && allCode.has(value);
}

function toCode(part: unknown): string {
  if (Array.isArray(part) && part.length > 0 && part.every(isCode)) return joined(part, '\n').code;
  return isCode(part) ? part.code : literal(part);
}

/**
 * Writes a JSON value, or undefined, as a literal that no HTML parser, and no old JavaScript parser, can read
 * differently.
 */
export function literal(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value).replace(
      /[<\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${property(key)}: ${literal(item)}`)
    .join(', ')} }`;
}

/**
 * In an object literal, `__proto__: x` would set the prototype. As a computed name, it is a property like any other.
 */
function property(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[A-Za-z][A-Za-z0-9]*$/.test(key) ? key : literal(key);
}
