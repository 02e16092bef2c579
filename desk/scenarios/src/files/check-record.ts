import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import { jsonAt, type JsonNode } from '@formwright/generator';
import { type FormModel, recordPaths } from '@formwright/model';
import { facts } from './check-names.ts';

interface Known {
  readonly model: FormModel;
  /** Facts of `x-form.context`, each with the schema of its value. */
  readonly context: Readonly<Record<string, object>>;
}

/** Checks a record beside a form: the form must declare its facts and read each of its values, and sources are of some. */
export function checkRecord(record: JsonNode, { model, context }: Known): readonly RawDiagnostic[] {
  return [
    ...facts(record, { context }),
    ...sourcesOfNothing(record),
    ...unread(jsonAt(record, '/values'), { at: '', wanted: recordPaths(model) }),
  ];
}

function sourcesOfNothing(record: JsonNode): readonly RawDiagnostic[] {
  const names = [...(jsonAt(record, '/values')?.members?.keys() ?? [])];
  return Array.from(jsonAt(record, '/sources')?.members ?? [])
    .filter(([name]) => !names.includes(name))
    .map(([name, { namePlace }]) =>
      diagnostic('no-effect', namePlace, {
        keyword: `sources.${name}`,
        what: 'the record has no values of this name',
        suggestion: didYouMean(name, names),
      }),
    );
}

interface Reading {
  readonly at: string;
  readonly wanted: readonly string[];
}

function unread(values: JsonNode | undefined, { at, wanted }: Reading): readonly RawDiagnostic[] {
  return Array.from(values?.members ?? []).flatMap(([name, { namePlace, node }]) => {
    const path = at === '' ? name : `${at}.${name}`;
    if (wanted.some((one) => one.startsWith(`${path}.*`)))
      return (node.items ?? []).flatMap((item) => unread(item, { at: `${path}.*`, wanted }));
    if (wanted.includes(path)) return [];
    if (wanted.some((one) => one.startsWith(`${path}.`))) return unread(node, { at: path, wanted });
    const siblings = wanted
      .filter((one) => one.startsWith(at === '' ? '' : `${at}.`))
      .map((one) => one.slice(at === '' ? 0 : at.length + 1).split('.', 1)[0] ?? '');
    return [
      diagnostic('no-effect', namePlace, {
        keyword: `values.${path}`,
        what: 'no `x-prefill` of the form reads it',
        suggestion: didYouMean(name, siblings),
      }),
    ];
  });
}
