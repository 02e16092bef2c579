import { basename, dirname, join, relative, sep } from 'node:path';
import { diagnostic } from '@formwright/diagnostics';
import { schemasFolder } from '../keywords/dialect.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import type { Rule } from '../rule.ts';

/** A form has the keywords that identify it, and is in the folder that its `$id` names. */
export const formKeywords: Rule = ({ definition: { file, root }, isWritten }) => {
  const id = valueOf<string>(root, '$id');
  const schema = root.keywords.get('$schema');
  const folder = `${basename(dirname(dirname(file)))}/${basename(dirname(file))}`;
  const isInForms = basename(dirname(dirname(dirname(file)))) === 'forms';
  const missing = ['$schema', '$id', 'x-form'].filter((name) => !isWritten(root, name));
  const form = root.keywords.get('x-form');
  const hasOwner = form === undefined || memberOf(form, 'owner') !== undefined;
  return [
    ...(hasOwner
      ? []
      : [
          diagnostic('missing-member', form.place, {
            keyword: 'x-form',
            name: 'owner',
            suggestion: 'Write `"owner": "Example Council"` in it.',
          }),
        ]),
    ...missing.map((name) =>
      diagnostic('missing-member', root.place, { keyword: 'form', name, suggestion: toPaste(name, file) }),
    ),
    ...(schema && !isDialect(schema.value)
      ? [diagnostic('unknown-dialect', schema.place, { suggestion: toPaste('$schema', file) })]
      : []),
    ...(isInForms && id !== undefined && id !== folder
      ? [
          diagnostic('wrong-id', (root.keywords.get('$id') ?? root).place, {
            id,
            folder,
            suggestion: `Write \`${folder}\`.`,
          }),
        ]
      : []),
  ];
};

/** The address differs from project to project, but every copy of the dialect has this name. */
function isDialect(schema: unknown): boolean {
  return typeof schema === 'string' && /(?:^|\/)dialect\.json$/.test(schema);
}

/** The keywords that every form begins with. */
function toPaste(name: string, file: string): string {
  const folders = dirname(file)
    .split(sep)
    .slice(-2)
    .map((folder) => folder.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'))
    .join('/');
  const values: Readonly<Record<string, string>> = {
    $schema: `"${relative(dirname(file), join(schemasFolder, 'dialect.json')).replaceAll('\\', '/')}"`,
    $id: `"${folders}"`,
    'x-form': '{ "version": "1.0.0", "owner": "Example Council" }',
  };
  return `Write \`"${name}": ${values[name] ?? '…'}\`.`;
}
