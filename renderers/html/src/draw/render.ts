import { isEnglish } from '@formwright/messages/is-english';
import Handlebars from 'handlebars/runtime.js';
import { templates } from '../generated/templates.ts';
import type { View } from './view.ts';

const engine = Handlebars.create();
const { form, ...parts } = templates;

// The `lang` attribute of a text that has no Welsh yet, on a page in Welsh: `<h2{{english label}}>`.
engine.registerHelper('english', (text, { data }) => {
  const { untranslated } = data.root as { readonly untranslated: readonly string[] };
  return isEnglish(String(text), untranslated) ? new engine.SafeString(' lang="en"') : '';
});
for (const [name, part] of Object.entries(parts)) engine.registerPartial(name, engine.template(part));
const template = engine.template(form);

/** Draws a form from its data. All text is escaped, whoever wrote it. */
export function render(view: View): string {
  return template(view);
}
