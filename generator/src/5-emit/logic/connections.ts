import type { Code } from '../code.ts';
import type { Naming } from './naming.ts';

/** What a piece of logic reads and keeps: names as `Step` of the runtime has them, each once. */
export interface Connections {
  readonly reads: readonly string[];
  readonly keeps: readonly string[];
}

/** Finds what a piece of logic reads and keeps by the names in its code. */
export function connectionsOf({ code }: Code, naming: Naming): Connections {
  const words = code.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const answers = [...words.matchAll(/\bo(\d+)\.(\w+)/g)].map(
    ([, object, name = '']) => `a${naming.inObject(Number(object), name)}`,
  );
  const keeps = namesIn(words, /(?:\bk\[(\d+)\]|\.([vhcwr]\d+)) = /g);
  const kept = namesIn(words, /\bk\[(\d+)\]|\.([vhcwr]\d+)\b/g);
  return { reads: [...new Set([...answers, ...[...kept].filter((name) => !keeps.has(name))])], keeps: [...keeps] };
}

function namesIn(words: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...words.matchAll(pattern)].map(([, number, name = '']) => number ?? name));
}
