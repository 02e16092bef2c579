/** Longer than any name on a person's device need be. */
const longest = 200;

/** Makes a name fit to be shown and to be saved under: without folders and control characters, and never blank. */
export function fileName(given: unknown): string {
  const last = typeof given === 'string' ? (given.split(/[\\/]/).at(-1) ?? '') : '';
  const clean = last.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return [...clean].slice(-longest).join('') || 'file';
}
