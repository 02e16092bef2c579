import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const compiler = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
const here = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Compiles a form's types with a file that uses them, as strictly as TypeScript can. Returns the compiler's output,
 * which is empty if there is no problem.
 */
export function typeProblems(files: ReadonlyMap<string, string>, use: string): string {
  const folder = temporaryFolder('.types-', here);
  try {
    for (const [name, text] of files) if (name.endsWith('.d.ts')) writeFileSync(join(folder, name), text);
    writeFileSync(
      join(folder, 'use.ts'),
      `import { form, type Draft, type Submission } from './index.js';\nexport const all: [typeof form, Draft, Submission] | undefined = undefined;\n${use}`,
    );
    const options = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      module: 'nodenext',
      moduleResolution: 'nodenext',
      target: 'es2023',
      types: [],
      customConditions: ['formwright-source'],
      allowImportingTsExtensions: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
    const { stdout, stderr, status } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : `${stdout}${stderr}`.replaceAll(folder, '') || `tsc ended with ${status}`;
  } finally {
  }
}
