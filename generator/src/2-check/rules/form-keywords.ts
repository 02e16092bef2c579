import { basename, dirname } from 'node:path';
import { diagnostic } from '@formwright/diagnostics';
import { valueOf } from '../../3-compile/described.ts';
import type { Rule } from '../rule.ts';

/** The form says what it is, and lies in the folder that its id names. */
export const formKeywords: Rule = ({ definition: { file, root }, isWritten }) => {
  const id = valueOf<string>(root, '$id');
  const folder = `${basename(dirname(dirname(file)))}/${basename(dirname(file))}`;
  const isInForms = basename(dirname(dirname(dirname(file)))) === 'forms';
  const missing = ['$schema', '$id', 'x-form'].filter((name) => !isWritten(root, name));
  return [
    ...missing.map((name) => diagnostic('missing-member', root.place, { keyword: 'form', name })),
    ...(isInForms && id !== undefined && id !== folder ? [diagnostic('wrong-id', (root.keywords.get('$id') ?? root).place, { id, folder, suggestion: `Write \`${folder}\`.` })] : []),
  ];
};
