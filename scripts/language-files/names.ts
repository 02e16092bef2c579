import { textFormats } from '../../generator/src/language/formats/index.ts';
import { widgets } from '../../generator/src/language/widgets.ts';
import type { LanguageFile } from './language-file.ts';

/** The unions of names that runtime, session and renderers share, and what surrounds each widget. */
export const names: LanguageFile = {
  path: 'packages/model/src/form/names.ts',
  make: () => `// Written by \`npm run language\` from the records in generator/src/language.
import type { Frame } from './frame.ts';

/** A format of text answers: JSON Schema's \`date\` and \`email\`, and our own. */
export type TextFormatName =${union(Object.keys(textFormats))};

/** A format that a definition may name. */
export type FormatName = TextFormatName | 'money';

/** How a field is drawn. Every renderer has a table with one widget for each name. */
export type WidgetName =${union(Object.keys(widgets))};

/** What surrounds each widget, unless it is a label. Every page loads this. */
export const widgetFrames: { readonly [name in WidgetName]?: Frame } = {
${framed.map(([name, { frame }]) => `  ${name.includes('-') ? `'${name}'` : name}: '${frame}',`).join('\n')}
};
`,
};

const framed = Object.entries(widgets).filter(([, { frame }]) => frame !== 'label');

function union(members: readonly string[]): string {
  return members.map((name) => `\n  | '${name}'`).join('');
}
