import type { Compiled } from '../3-compile/compiled.ts';
import { js } from './code.ts';

/** Writes `model.js`: the form as data. */
export function emitModel({ model }: Compiled): string {
  return js`export const model = ${model};\n`.code;
}
