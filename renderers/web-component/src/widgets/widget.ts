import type { FieldView } from '@formwright/session';
import type { Context } from '../context.ts';

/** Draws one field's control. One file for each; they stand in a table in index.ts. */
export type Widget = (context: Context, view: FieldView) => unknown;
