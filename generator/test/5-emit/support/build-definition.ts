import { emit } from '@formwright/generator';
import { loadDefinition, type LoadedForm } from '../../support/load-form.ts';

const counter = { forms: 0 };

/** Turns a definition into loaded code, with every file. */
export async function buildDefinition(definition: unknown): Promise<LoadedForm> {
  return loadDefinition(definition, { name: `form-${counter.forms++}`, write: emit });
}
