import type { FieldNode, Scalar } from '@formwright/model';
import { formats } from './formats/index.ts';
import { boolean, chosen, integer, number, strings, text } from './read.ts';

const readers = { string: text, number, integer, boolean, strings } as const;

/** Gives an answer in canonical form; undefined where it is unanswered or not of the field's type, or only hidden options are chosen. */
export function readField(field: FieldNode, value: unknown, hiddenOptions?: ReadonlySet<Scalar>): Scalar | readonly string[] | undefined {
  const read: Scalar | readonly string[] | undefined = readers[field.type](value);
  if (field.format && typeof read === 'string') return formats[field.format].canonical(read);
  return chosen(read, hiddenOptions);
}
