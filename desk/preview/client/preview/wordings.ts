import { english, type Wording } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { Language } from '../messages.ts';

/** Renderers' own words, by language. */
export const wordings: Readonly<Record<Language, Wording>> = { en: english, cy: welsh };
