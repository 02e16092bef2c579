import type { TextFormat } from '@formwright/model';
import { byPattern } from './format.ts';
import { plain } from './plain.ts';

/** ECMA-262 source of the pattern of a telephone number. */
export const ukTelephonePattern =
  '^(1800[12][ \\-]{0,3})?\\+?[ ()\\[\\].\\/\\-]{0,3}\\d([ ()\\[\\].\\/\\-]{0,3}\\d){6,14}(,? ?(x|extn?|extension)[.:]? ?\\d{1,6})?$';

/**
 * A telephone number as people write it: 7 to 15 digits with spaces, brackets, dots, dashes or slashes, optionally
 * preceded by a Relay UK prefix (18001 for text, 18002 for voice) and followed by an extension. Canonical: as typed, in
 * plain characters and lower case.
 */
export const ukTelephone: TextFormat = byPattern(ukTelephonePattern, 'telephone', (typed) =>
  plain(typed).toLowerCase(),
);
