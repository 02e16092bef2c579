import type { TextFormatName } from '@formwright/model';
import { textFormats } from '../language/formats/index.ts';
import { name, type Code } from './code.ts';

/** Every text format. */
export const textFormatNames = Object.keys(textFormats) as readonly TextFormatName[];

/**
 * Returns the runtime's name for a format: `nhsNumber` for `nhs-number`. Generated code names those that its form has,
 * so that no page loads the others.
 */
export function formatName(format: TextFormatName): Code {
  return name(format.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
}
