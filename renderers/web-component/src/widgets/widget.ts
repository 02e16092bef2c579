import type { FieldView } from '@formwright/session';
import type { FormContext } from '../context.ts';

/** Draws one field's control. One file for each; they stand in a table in index.ts. */
export type Widget = (context: FormContext, view: FieldView) => unknown;
