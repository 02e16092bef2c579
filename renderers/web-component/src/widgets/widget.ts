import type { FieldView } from '@formwright/session';
import type { FormContext } from '../context.ts';

/** Draws one field's control. Each widget has its own file, and index.ts lists them. */
export type Widget = (context: FormContext, view: FieldView) => unknown;
