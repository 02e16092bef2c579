// The lint rule `layers/allowed`.
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeImport } from './judge-import.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const allowed = {
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const judge = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const message = judgeImport(file, source.value);
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: judge,
      ExportNamedDeclaration: judge,
      ExportAllDeclaration: judge,
      ImportExpression: judge,
      TSImportType: judge,
    };
  },
};

// oxlint reads a plugin from its default export.
// oxlint-disable-next-line import/no-default-export
export default { meta: { name: 'layers' }, rules: { allowed } };
