import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledForm } from '@formwright/model';
import { compile, emit, read, type Compiled } from '@formwright/generator';
import { emitLogic } from '../../../src/4-emit/logic.ts';
import { emitModel } from '../../../src/4-emit/model.ts';
import { emitForm } from '../../../src/4-emit/form.ts';
import { emitReceiver } from '../../../src/4-emit/receiver.ts';
import { emitSubmissionSchema } from '../../../src/4-emit/submission-schema.ts';
import { readLeftOut, type LeftOut } from '../../../src/4-emit/portable/left-out.ts';
import { formOf, readForm, type OracleForm } from '../../oracle/definition.ts';
import type { Json } from './random-fields.ts';

type Guard = ((answers: unknown) => boolean) & { errors?: readonly unknown[] | null };

/** A form as generated code has it, and as the oracle reads it. */
export interface BuiltForm {
  readonly compiled: CompiledForm;
  readonly oracle: OracleForm;
  readonly schema: Json;
  readonly leftOut: readonly LeftOut[];
  readonly isSubmission: Guard;
  readonly isDraft: Guard;
  readonly files: ReadonlyMap<string, string>;
}

// Inside the repository, so that `@formwright/runtime` is found; `generated/` is not committed.
const folder = fileURLToPath(new URL(`../generated/${process.pid}-${process.env['VITEST_POOL_ID'] ?? 0}`, import.meta.url));

// Below node_modules, as vitest lets Node load what is there: a receiver is large, and needs no transforming.
const native = fileURLToPath(new URL(`../../../../node_modules/.formwright-properties/${process.pid}-${process.env['VITEST_POOL_ID'] ?? 0}`, import.meta.url));

/** Compiles, emits and loads a definition. The files go when `done` is called. */
export async function buildForm(definition: Json, name: string): Promise<BuiltForm> {
  mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, name, 'form.json');
  writeFileSync(file, JSON.stringify(definition));
  return load(file, formOf(definition, file), { into: join(folder, name), write: emitWhatRuns });
}

/** Builds a form of the repository. */
export async function buildFile(file: string, name: string): Promise<BuiltForm> {
  mkdirSync(join(folder, name), { recursive: true });
  return load(file, readForm(file), { into: join(folder, name), write: emit });
}

/** All files but the types, which are slow to write and do not run. */
async function emitWhatRuns(compiled: Compiled): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['index.js', emitForm()],
    ['model.js', emitModel(compiled)],
    ['logic.js', emitLogic(compiled)],
    ['submission.schema.json', emitSubmissionSchema(compiled)],
    ['receiver.js', await emitReceiver(compiled)],
  ]);
}

async function load(file: string, oracle: OracleForm, { into, write }: { into: string; write: (compiled: Compiled) => Promise<ReadonlyMap<string, string>> }): Promise<BuiltForm> {
  const { definition, diagnostics } = read(file);
  if (!definition || diagnostics.length > 0) throw new Error(`not read: ${JSON.stringify(diagnostics)}`);
  const files = await write(compile(definition));
  for (const [path, text] of files) writeFileSync(join(into, path), text);
  const { form } = (await import(/* @vite-ignore */ join(into, 'index.js'))) as { form: CompiledForm };
  const receiver = join(native, `${basename(into)}.mjs`);
  mkdirSync(native, { recursive: true });
  writeFileSync(receiver, files.get('receiver.js') ?? '');
  const { isSubmission, isDraft } = (await import(/* @vite-ignore */ receiver)) as { isSubmission: Guard; isDraft: Guard };
  const schema = JSON.parse(files.get('submission.schema.json') ?? '') as Json;
  return { compiled: form, oracle, schema, leftOut: readLeftOut(schema['$comment'] as string | undefined), isSubmission, isDraft, files };
}

/** Removes what was built. */
export function done(): void {
  for (const built of [folder, native]) rmSync(built, { recursive: true, force: true });
}
