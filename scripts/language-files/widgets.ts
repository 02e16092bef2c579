import { widgets } from '../../generator/src/language/widgets.ts';
import { markdownFile, type LanguageFile } from './language-file.ts';

const all = Object.entries(widgets);

/** The table of widgets in the reference. */
export const widgetsReference: LanguageFile = markdownFile('docs/reference/ui.md', {
  widgets: () => `| widget | draws | for |
| --- | --- | --- |
${all.map(([name, { description, shows }]) => `| \`${name}\` | ${description} | ${shows.join(', ')} |`).join('\n')}`,
});
