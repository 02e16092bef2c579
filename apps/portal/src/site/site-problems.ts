import { walk } from '@formwright/model';
import { refusedRecords } from '../forms/refused-records.ts';
import type { Site, ToServe } from './site.ts';

/** Returns one line for each form that cannot be served as it should be. */
export function problemsOf(
  { forms, client, problems }: Site,
  sources: ReadonlyMap<string, unknown>,
  options: ToServe,
): readonly string[] {
  return [
    ...problems,
    ...missingSources(forms, sources),
    ...refusedRecords(forms.values()),
    ...withoutPages({ forms, client }, options),
  ];
}

function missingSources(forms: Site['forms'], sources: ReadonlyMap<string, unknown>): readonly string[] {
  return [...forms.values()].flatMap(({ id, form }) => {
    const names = new Set<string>();
    walk(form.model.pages, (node) => void (node.kind === 'field' && node.lookup && names.add(node.lookup.source)));
    return [...names]
      .filter((name) => !sources.has(name))
      .map((name) => `${id} looks up ${name}, but there is no such source. Name the folder that has it: --sources DIR`);
  });
}

/** The API still serves these forms, so that a page that is already open can save. */
function withoutPages({ forms, client }: Pick<Site, 'forms' | 'client'>, options: ToServe): readonly string[] {
  const repair =
    options.releases === undefined
      ? `Build them and start again: node apps/portal/build-client.js --forms ${String(options.forms)} --out ${String(options.client)}`
      : 'Make another release: npm run release';
  return [...forms.values()]
    .filter((built) => !client.has(built))
    .map(({ id }) => `${id} is not shown because the browser's files are out of date. ${repair}`);
}
