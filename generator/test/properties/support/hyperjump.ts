import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import type { Json } from './random-fields.ts';

/** Returns a second validator for a schema, unrelated to ajv. */
export async function secondOpinion(schema: Json, name: string): Promise<(json: unknown) => boolean> {
  const id = `https://formwright.example/${name}`;
  registerSchema(schema, id);
  const validator = await validate(id);
  unregisterSchema(id);
  return (json) => validator(json as never).valid;
}
