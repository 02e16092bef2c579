/** Widest line of an example. */
const width = 150;

/** Prints JSON as the reference shows it: what fits on one line is on one line, and the rest is indented. */
export function printed(value: unknown, indent = ''): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= width) return line;
  return onLines(value, indent);
}

/** Prints an object or a list with a member on each line. */
export function onLines(value: object, indent = ''): string {
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const members = Array.isArray(value)
    ? value.map((one) => `${inner}${printed(one, inner)}`)
    : Object.entries(value).map(([name, one]) => `${inner}${JSON.stringify(name)}: ${printed(one, inner)}`);
  return `${open}\n${members.join(',\n')}\n${indent}${close}`;
}

/** Prints JSON on one line. */
export function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${onOneLine(one)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
