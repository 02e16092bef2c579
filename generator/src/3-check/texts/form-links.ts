import { join } from 'node:path';
import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import type { Place } from '../../1-read/definition.ts';
import { fileOfForm } from '../../1-read/form-file.ts';
import { namesIn } from '../../1-read/sources.ts';

/**
 * Reports a link to a form that does not exist: `form:council/form`. `place`: of the text that has the link. `forms`: the
 * folder of councils.
 */
export function brokenFormLink(href: string, place: Place, forms: string): readonly RawDiagnostic[] {
  if (!href.startsWith('form:') || fileOfForm(href.slice('form:'.length), forms) !== undefined) return [];
  const known = namesIn(forms).flatMap((council) =>
    namesIn(join(forms, council))
      .map((name) => `${council}/${name}`)
      .filter((id) => fileOfForm(id, forms) !== undefined)
      .map((id) => `form:${id}`),
  );
  return [diagnostic('unknown-form', place, { href, suggestion: nearest(href, known) })];
}

/** Returns the form with the most similar id, or the one with the same name in another council's folder. */
function nearest(href: string, known: readonly string[]): string | undefined {
  const name = href.slice(href.lastIndexOf('/'));
  const same = known.find((one) => one.endsWith(name));
  return didYouMean(href, known) ?? (same === undefined ? undefined : `Did you mean \`${same}\`?`);
}
