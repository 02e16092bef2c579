import { createContext, type Context, useContext } from 'react';
import type { Drawing } from './drawing.ts';

/** What all parts of one drawn form share. */
export const DrawingContext: Context<Drawing | undefined> = createContext<Drawing | undefined>(undefined);

/**
 * Returns the form that this component is a part of.
 * @throws Error outside of a form.
 */
export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext);
  if (!drawing) throw new Error('A part of a form must be drawn inside <FormwrightForm>.');
  return drawing;
}
