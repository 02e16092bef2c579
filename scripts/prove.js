// Compares generated code, oracle and portable schema on many more random forms than `npm test` does, for more than
// 200,000 verdicts. The seed changes every day unless FORMWRIGHT_SEED is set. FORMWRIGHT_RUNS=5 runs only a small part
// of it (the default is 40).
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const seed = Number(process.env.FORMWRIGHT_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const runs = Number(process.env.FORMWRIGHT_RUNS ?? 40);
const workers = Math.max(1, Math.min(availableParallelism(), 4));

/** Runs a share of the forms with its own seed. Returns what it compared, or undefined if it failed. */
function prove(worker) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        'unit',
        '--disableConsoleIntercept',
        'generator/test/properties/random-forms.test.ts',
      ],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, FORMWRIGHT_SEED: String(seed + worker), FORMWRIGHT_RUNS: String(runs / workers) },
      },
    );
    let said = '';
    child.stdout.on('data', (bytes) => {
      process.stdout.write(bytes);
      said += String(bytes);
    });
    child.on('close', (status) => {
      const [, forms, drafts] = /(\d+) forms, (\d+) drafts/.exec(said) ?? [];
      const [, verdicts] = /(\d+) verdicts/.exec(said) ?? [];
      resolve(
        status === 0 && verdicts !== undefined
          ? { forms: Number(forms), drafts: Number(drafts), verdicts: Number(verdicts) }
          : undefined,
      );
    });
  });
}

const shares = await Promise.all(Array.from({ length: workers }, (_, worker) => prove(worker)));
const sum = (name) => shares.reduce((all, share) => all + (share?.[name] ?? 0), 0);
const failed = shares.filter((share) => share === undefined).length;
console.log(
  `\n${sum('forms')} forms, ${sum('drafts')} drafts, ${sum('verdicts')} verdicts of three validators; generated code equal to the oracle on each draft (seeds from ${seed})`,
);
if (failed > 0) console.log(`${failed} of ${workers} workers failed: see above.`);
process.exitCode = failed > 0 ? 1 : 0;
