import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import type { Json } from './random-fields.ts';

/** Makes a second opinion on a schema, from a validator that has nothing in common with ajv. */
export async function secondOpinion(schema: Json, name: string): Promise<(json: unknown) => boolean> {
  const id = `https://formwright.example/${name}`;
  registerSchema(schema, id);
  const validator = await validate(id);
  unregisterSchema(id);
  return (json) => validator(json as never).valid;
}
