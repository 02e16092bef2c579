import type { CompiledForm, FormModel } from '@formwright/model';

/**
 * Returns a form in Welsh as it is while some of its texts have no Welsh yet: these (by their Welsh) are in English, and
 * said to be so. For texts of plain words, not Markdown.
 */
export function partlyWelsh(form: CompiledForm, english: Readonly<Record<string, string>>): CompiledForm {
  const texts = Object.entries(english).reduce(
    (json, [cy, en]) => json.replaceAll(JSON.stringify(cy), JSON.stringify(en)),
    JSON.stringify(form.model),
  );
  return { ...form, model: { ...(JSON.parse(texts) as FormModel), untranslated: Object.values(english) } };
}
