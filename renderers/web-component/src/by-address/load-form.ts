import type { CompiledForm } from '@formwright/model';

/** A form, or its saved draft, could not be loaded from its address. The message is for the page's developer. */
export class FormLoadError extends Error {
  override readonly name = 'FormLoadError';
}

/** What `form.json` says of each language: its script, and the hash of it. */
interface Manifest {
  readonly languages: Readonly<Record<string, { readonly script: string; readonly integrity: string }>>;
}

/** Scripts that have been asked for. Forms on one page share them. */
const asked = new Map<string, Promise<CompiledForm>>();
/** How often each script could not be loaded. */
const failures = new Map<string, number>();

/**
 * Loads a form from the folder at an address, as `formwright build --serve` writes it, in a language, or in English if it
 * does not have that one.
 *
 * @throws FormLoadError
 */
export async function loadForm(folder: URL, language: string): Promise<CompiledForm> {
  const address = new URL('form.json', folder);
  const response = await reach(address, { cache: 'no-cache' });
  const { languages } = (await response.json().catch(() => ({}))) as Partial<Manifest>;
  const chosen = languages?.[language] ?? languages?.['en'];
  if (!chosen)
    throw new FormLoadError(`${address.href} does not describe a form. \`formwright build --serve\` writes it.`);
  const script = new URL(chosen.script, folder).href;
  const known = asked.get(script) ?? importForm(script, chosen.integrity);
  asked.set(script, known);
  known.catch(() => asked.delete(script));
  return known;
}

/**
 * Fetches an address.
 *
 * @throws FormLoadError if nothing comes back, or not what was asked for.
 */
export async function reach(address: URL, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((cause: unknown) => {
    throw new FormLoadError(`${address.href} could not be reached.`, { cause });
  });
  if (!response.ok) throw new FormLoadError(`${address.href} answered ${response.status}.`);
  return response;
}

/** Imports a script, if its hash is right. */
async function importForm(script: string, integrity: string): Promise<CompiledForm> {
  const tries = failures.get(script) ?? 0;
  // A browser may remember that an address failed, so the next try has another one.
  const address = tries > 0 ? `${script}?${tries}` : script;
  try {
    await checked(address, integrity);
    const { form } = (await import(/* @vite-ignore */ address)) as { readonly form: CompiledForm };
    return form;
  } catch (cause) {
    failures.set(script, tries + 1);
    throw new FormLoadError(`${address} could not be loaded, or is not the script that form.json names.`, { cause });
  }
}

/**
 * Has the browser fetch a module and compare its hash, which `import()` cannot. The import then takes what was compared. A
 * browser without this (Safari 16) imports unchecked.
 */
async function checked(href: string, integrity: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity });
  if (!link.relList.supports('modulepreload')) return;
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  }).finally(() => link.remove());
}
