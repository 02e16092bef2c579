import type { TextFormatName } from '@formwright/model';
import { textFormats } from '../language/formats/index.ts';
import { name, type Code } from './code.ts';

/** Every format of texts. */
export const textFormatNames = Object.keys(textFormats) as readonly TextFormatName[];

/**
 * Returns what the runtime calls a format: `nhsNumber` of `nhs-number`. Generated code names those that its form has, so
 * that no page loads the others.
 */
export function formatName(format: TextFormatName): Code {
  return name(format.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
}
