import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Place } from '../../1-read/definition.ts';
import { namesIn } from '../../1-read/sources.ts';

/** A link to a form, by its id. */
const link = /^form:([a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*)$/;

/** Returns the folder of councils that a form is in. */
export function formsFolderOf(form: string): string {
  return dirname(dirname(dirname(form)));
}

/**
 * Reports a link to a form that does not exist: `form:council/form`. `place`: of the text that has the link. `forms`: the
 * folder of councils.
 */
export function brokenFormLink(href: string, place: Place, forms: string): readonly RawDiagnostic[] {
  if (!href.startsWith('form:')) return [];
  const id = link.exec(href)?.[1];
  if (id !== undefined && existsSync(join(forms, id, 'form.json'))) return [];
  const known = namesIn(forms).flatMap((council) =>
    namesIn(join(forms, council))
      .filter((name) => existsSync(join(forms, council, name, 'form.json')))
      .map((name) => `form:${council}/${name}`),
  );
  return [diagnostic('unknown-form', place, { href, suggestion: nearest(href, known) })];
}

/** Returns the form with the most similar id, or the one with the same name in another council's folder. */
function nearest(href: string, known: readonly string[]): string | undefined {
  const name = href.slice(href.lastIndexOf('/'));
  const same = known.find((one) => one.endsWith(name));
  return didYouMean(href, known) ?? (same === undefined ? undefined : `Did you mean \`${same}\`?`);
}
