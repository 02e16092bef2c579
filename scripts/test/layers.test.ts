import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lints a tree with the project's own configuration; gives the rules that were broken. */
function lint(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a lower layer that imports a higher one fails the lint', () => {
  expect(lint({ 'packages/model/src/x.ts': "export { createSession } from '@formwright/session';\n" })).toEqual([
    'eslint(no-restricted-imports)',
  ]);
  expect(lint({ 'renderers/react/src/x.ts': "export { compile } from '@formwright/generator';\n" })).toEqual([
    'eslint(no-restricted-imports)',
  ]);
  expect(lint({ 'renderers/react/src/x.ts': "export { createSession } from '@formwright/session';\n" })).toEqual([]);
});

test('a cycle of imports fails the lint', () => {
  const files = {
    'packages/model/src/a.ts': "import { b } from './b.ts';\nexport const a = (): unknown => b;\n",
    'packages/model/src/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
  };
  expect(lint(files)).toContain('import(no-cycle)');
});
