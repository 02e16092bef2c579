import type { Box } from '@formwright/session';

/** Returns the classes of a box of one line. */
export function inputClass({ width, invalid }: Box, more?: string): string {
  return ['govuk-input', more, width && `govuk-input--width-${width}`, invalid && 'govuk-input--error']
    .filter(Boolean)
    .join(' ');
}
