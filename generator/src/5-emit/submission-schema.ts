import type { Compiled } from '../4-compile/compiled.ts';
import { portableSchema } from './portable/portable-schema.ts';

/** Writes `submission.schema.json`: one plain JSON Schema for a back office in any language. */
export function emitSubmissionSchema(compiled: Compiled): string {
  return `${JSON.stringify(portableSchema(compiled), null, 2)}\n`;
}
