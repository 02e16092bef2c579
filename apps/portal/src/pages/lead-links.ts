import type { RichText } from '@formwright/model';
import { formAddress, inLanguage } from '../links.ts';

const prefix = 'form:';

/** Returns a text whose links to forms lead to their pages. */
export function leadLinks(text: RichText, language: 'en' | 'cy'): RichText {
  const lead = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(lead);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]: [string, unknown]) => [
        name,
        name === 'href' && typeof item === 'string' && item.startsWith(prefix)
          ? inLanguage(formAddress(item.slice(prefix.length)), language)
          : lead(item),
      ]),
    );
  };
  return lead(text) as RichText;
}
