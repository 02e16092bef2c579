import type { CompiledForm, FormModel } from '@formwright/model';
import { withWords } from './with-words.ts';

const prefix = 'form:';

/** Does what `withWords` does, and leads links to forms (`form:council/form`) to their addresses. */
export const withLinks: NonNullable<CompiledForm['withLinks']> = (model, words, host) => {
  const addressOf = host?.formAddress ?? ((id: string) => `/forms/${id}`);
  const lead = (value: unknown, key?: string): unknown => {
    if (typeof value === 'string')
      return key === 'href' && value.startsWith(prefix) ? addressOf(value.slice(prefix.length), model.language) : value;
    if (Array.isArray(value)) return value.map((item) => lead(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, lead(item, name)]));
  };
  return lead(withWords(model, words)) as FormModel;
};
