import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diagnostic } from '@formwright/diagnostics';
import { valueOf } from '../../3-compile/described.ts';
import type { Rule } from '../rule.ts';

/** The form says what it is, lies in the folder that its id names, and has nothing beside it that is not used yet. */
export const formKeywords: Rule = ({ definition: { file, root }, isWritten }) => {
  const id = valueOf<string>(root, '$id');
  const folder = `${basename(dirname(dirname(file)))}/${basename(dirname(file))}`;
  const isInForms = basename(dirname(dirname(dirname(file)))) === 'forms';
  const missing = ['$schema', '$id', 'x-form'].filter((name) => !isWritten(root, name));
  return [
    ...missing.map((name) => diagnostic('missing-member', root.place, { keyword: 'form', name })),
    ...(isInForms && id !== undefined && id !== folder ? [diagnostic('wrong-id', (root.keywords.get('$id') ?? root).place, { id, folder, suggestion: `Write \`${folder}\`.` })] : []),
    ...(existsSync(join(dirname(file), 'cy.json')) ? [diagnostic('not-supported-yet', { ...root.place, length: 1 }, { feature: 'A form in Welsh (`cy.json` beside the form)' })] : []),
  ];
};
