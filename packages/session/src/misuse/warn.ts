import { platform } from '../platform.ts';

const said = new Set<string>();

/** Warns whoever builds a page of what is amiss there, in the console, once. Never quotes an answer. */
export function warn(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  platform.console.warn(`Formwright: ${text}`);
}
