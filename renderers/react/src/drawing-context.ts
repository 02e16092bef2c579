import { createContext, type Context, useContext } from 'react';
import type { Drawing } from './drawing.ts';

/** What every part of one drawn form shares. */
export const DrawingContext: Context<Drawing | undefined> = createContext<Drawing | undefined>(undefined);

/**
 * Returns what the form around this component is drawn from.
 * @throws Error where no form is around it.
 */
export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext);
  if (!drawing) throw new Error('Parts of a form are drawn inside <FormwrightForm> only.');
  return drawing;
}
