import { platform } from '../platform.ts';

const warned = new Set<string>();

/**
 * Warns whoever builds a page, in the console and once, about a mistake that would otherwise go unnoticed. `load` fetches
 * the words, which a page without mistakes need not load. They never quote an answer.
 */
export function warn<Name extends string>(
  name: Name,
  load: () => Promise<{ readonly warnings: { readonly [warning in Name]: string } }>,
): void {
  if (warned.has(name)) return;
  warned.add(name);
  const print = async (): Promise<void> => {
    const { warnings } = await load();
    platform.console.warn(`Formwright: ${warnings[name]}`);
  };
  void print();
}
