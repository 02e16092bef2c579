import type { CompiledForm } from '@formwright/model';
import { emit, type Compiled } from '@formwright/generator';
import { emitForm } from '../../../src/5-emit/form.ts';
import { emitLogic } from '../../../src/5-emit/logic.ts';
import { emitModel } from '../../../src/5-emit/model.ts';
import { readLeftOut, type LeftOut } from '../../../src/5-emit/portable/left-out.ts';
import { emitReceiver } from '../../../src/5-emit/receiver.ts';
import { emitSubmissionSchema } from '../../../src/5-emit/submission-schema.ts';
import { formOf, readForm, type OracleForm } from '../../oracle/definition.ts';
import { definitionFile, loadDefinition, loadFile, type Guard, type LoadedForm } from '../../support/load-form.ts';
import type { Json } from './random-fields.ts';

/** A form as generated code, and as the oracle reads it. */
export interface BuiltForm {
  readonly compiled: CompiledForm;
  readonly oracle: OracleForm;
  readonly schema: Json;
  readonly leftOut: readonly LeftOut[];
  readonly isSubmission: Guard;
  readonly isDraft: Guard;
}

/** Compiles, emits and loads a definition. */
export async function buildForm(definition: Json, name: string): Promise<BuiltForm> {
  return built(
    await loadDefinition(definition, { name, write: emitWhatRuns }),
    formOf(definition, definitionFile(name)),
  );
}

/** Compiles, emits and loads a form of the repository. */
export async function buildFile(file: string, name: string): Promise<BuiltForm> {
  return built(await loadFile(file, { name, write: emit }), readForm(file));
}

function built({ form, files, isSubmission, isDraft }: LoadedForm, oracle: OracleForm): BuiltForm {
  const schema = JSON.parse(files.get('submission.schema.json') ?? '') as Json;
  return {
    compiled: form,
    oracle,
    schema,
    leftOut: readLeftOut(schema['$comment'] as string | undefined),
    isSubmission,
    isDraft,
  };
}

/** All files except the types, which are slow to write and do not run. */
async function emitWhatRuns(compiled: Compiled): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['index.js', emitForm(compiled)],
    ['model.js', emitModel(compiled)],
    ['logic.js', emitLogic(compiled)],
    ['submission.schema.json', emitSubmissionSchema(compiled)],
    ['receiver.js', await emitReceiver(compiled)],
  ]);
}
