import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

/** This folder. Code is resolved from here, so that it finds the runtime of this compiler. */
export const here: string = fileURLToPath(new URL('.', import.meta.url));

/** Makes one module, which imports nothing, of the text of a module. */
export async function bundle(contents: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, loader: 'js' },
    absWorkingDir: here,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    logLevel: 'silent',
    ...options,
    write: false,
  });
  return (outputFiles[0] as { text: string }).text;
}
