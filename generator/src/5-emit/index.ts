import type { Compiled } from '../4-compile/compiled.ts';
import { emitAnswersTypes } from './answers-types.ts';
import { emitCouncil } from './council.ts';
import { emitForm, emitFormTypes, emitWelshForm, emitWelshFormTypes } from './form.ts';
import { emitLogic } from './logic.ts';
import { emitModel, emitWelshModel } from './model.ts';
import { emitPointerTypes } from './pointer-types.ts';
import { emitReceiver, emitReceiverTypes } from './receiver.ts';
import { emitSubmissionSchema } from './submission-schema.ts';

/**
 * The modules that a form runs on: all that a preview needs, and quick to emit. An emitter that returns nothing adds no
 * file to this form.
 */
const moduleEmitters: Readonly<Record<string, (compiled: Compiled) => string | undefined>> = {
  'index.js': emitForm,
  'model.js': emitModel,
  'cy.js': emitWelshForm,
  'cy-model.js': emitWelshModel,
  'logic.js': emitLogic,
};

/** Every file of a form's `generated/` folder, and its emitter. */
const emitters: Readonly<Record<string, (compiled: Compiled) => string | undefined | Promise<string>>> = {
  ...moduleEmitters,
  'index.d.ts': emitFormTypes,
  'cy.d.ts': emitWelshFormTypes,
  'answers.d.ts': emitAnswersTypes,
  'pointers.d.ts': emitPointerTypes,
  'submission.schema.json': emitSubmissionSchema,
  'receiver.js': emitReceiver,
  'receiver.d.ts': emitReceiverTypes,
  'council.json': emitCouncil,
};

/** Emits a compiled definition: the text of each generated file, by name. */
export async function emit(compiled: Compiled): Promise<ReadonlyMap<string, string>> {
  const files = Object.entries(emitters).map(async ([name, write]) => [name, await write(compiled)] as const);
  return new Map((await Promise.all(files)).filter(isFile));
}

/** Emits only the modules that a form runs on: the text of each, by name. */
export function emitModules(compiled: Compiled): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(moduleEmitters)
      .map(([name, write]) => [name, write(compiled)] as const)
      .filter(isFile),
  );
}

function isFile(file: readonly [name: string, text: string | undefined]): file is readonly [string, string] {
  return file[1] !== undefined;
}
