import type { Layout } from './layout.ts';

/** Formats a value inside a text, on one line or on lines that are indented by at least `base`. */
export function printedIn(
  { indent, eol }: Layout,
  value: unknown,
  { base, isOnOneLine }: { readonly base: string; readonly isOnOneLine: boolean },
): string {
  return isOnOneLine
    ? onOneLine(JSON.parse(JSON.stringify(value)))
    : JSON.stringify(value, null, indent).replaceAll('\n', eol + base);
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
