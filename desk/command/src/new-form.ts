import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { councilWords } from '@formwright/generator';
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
  /** Absent: the council's own file says it. */
  readonly owner?: string | undefined;
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
    'x-form': besideCouncil({ owner, ...form['x-form'] }, join(dirname(folder), 'council.json')),
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

interface FormMembers {
  readonly owner?: string | undefined;
  readonly words?: Readonly<Record<string, string>>;
}

/** Leaves out what the council says once for all its forms. */
function besideCouncil(members: FormMembers, file: string): object {
  if (!existsSync(file)) return members;
  const council = JSON.parse(readFileSync(file, 'utf8')) as object;
  const given = new Set(councilWords(council).map(({ name }) => name));
  const words = Object.entries(members.words ?? {}).filter(([name]) => !given.has(name));
  const own = Object.entries(members).filter(
    ([name, value]) => value !== undefined && name !== 'words' && !Object.hasOwn(council, name),
  );
  return Object.fromEntries([...own, ...(words.length > 0 ? [['words', Object.fromEntries(words)]] : [])]);
}

/** Names shared blocks relative to the form's folder. */
function withAddresses(value: unknown, folder: string): unknown {
  if (typeof value === 'string')
    return value.startsWith('schemas:') ? schemaAddress(folder, value.slice('schemas:'.length)) : value;
  if (Array.isArray(value)) return value.map((item) => withAddresses(item, folder));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withAddresses(item, folder)]));
}
