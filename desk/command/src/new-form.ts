import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printJson, type FileChange } from '@formwright/editing';
import { schemaAddress } from './schemas-folder.ts';

/** Names of the templates, the simplest first. Each is a file in `templates/`. */
export const templateNames: readonly string[] = ['blank', 'referral', 'review'];

/** A form as its template has it: everything except its names and its folder. */
interface Template {
  /** What it is for, in one line. */
  readonly about: string;
  readonly form: { readonly 'x-form': object; readonly properties: object };
  readonly scenarios: readonly object[];
}

/** The name and place of a new form. */
export interface NewForm {
  /** Absolute. */
  readonly folder: string;
  /** `council/form`. */
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly template: string;
  /** The date that its scenarios take as today. */
  readonly today: string;
}

/** Reads a template. @throws Error if there is no template of that name. */
export function readTemplate(name: string): Template {
  return JSON.parse(
    readFileSync(fileURLToPath(new URL(`../templates/${name}.json`, import.meta.url)), 'utf8'),
  ) as Template;
}

/** Returns the files of a new form: the definition, its scenarios and an empty draft. */
export function newFormFiles({ folder, id, title, owner, template, today }: NewForm): readonly FileChange[] {
  const { form, scenarios } = readTemplate(template);
  const definition = {
    $schema: schemaAddress(folder, 'dialect.json'),
    $id: id,
    title,
    type: 'object',
    'x-form': { owner, ...form['x-form'] },
    properties: withAddresses(form.properties, folder),
  };
  const [firstPage = ''] = Object.keys(form.properties);
  const draft = { form: id, version: '1.0.0', answers: {}, entries: {}, page: firstPage, ticked: [], prefilled: {} };
  const file = (name: string, value: unknown, what: string): FileChange => ({
    file: join(folder, name),
    after: printJson(value),
    what,
  });
  return [
    file('form.json', definition, 'the definition'),
    file(
      'scenarios.json',
      { $schema: schemaAddress(folder, 'scenarios.json'), facts: { today }, scenarios },
      'scenarios, which test the form',
    ),
    file(join('drafts', 'empty.json'), draft, 'an empty draft, as a host saves it'),
  ];
}

/** Names shared blocks relative to the form's folder. */
function withAddresses(value: unknown, folder: string): unknown {
  if (typeof value === 'string')
    return value.startsWith('schemas:') ? schemaAddress(folder, value.slice('schemas:'.length)) : value;
  if (Array.isArray(value)) return value.map((item) => withAddresses(item, folder));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withAddresses(item, folder)]));
}
