import type { Edits } from '../../../test-support/src/files/scratch-copy.ts';
import { after, before, each } from './edit.ts';

/** A keyword, added by the recipe in CONTRIBUTING.md: what the Enter key of a telephone says. */
export const addKeyword: Edits = {
  'generator/src/language/keywords/ui.ts': each(
    before('  readonly prefix?: string;', '  readonly enterKey?: string;\n'),
    before(
      '};',
      `  enterKey: {
    on: ['field'],
    schema: oneOf('What the Enter key of a telephone says.', { search: 'Search.', done: 'Done.' }),
    examples: ['search'],
  },
`,
    ),
  ),
  'generator/src/language/widgets.ts': after("oneLine = { members: ['width', ", "'enterKey', "),
  'packages/model/src/form/nodes.ts': before(
    '  readonly prefix?: string;',
    "  readonly enterKey?: 'search' | 'done';\n",
  ),
  'generator/src/4-compile/model/field.ts': each(
    after('const { width, ', 'enterKey, '),
    after('...given({ width, ', 'enterKey, '),
  ),
  'renderers/react/src/widgets/input.tsx': before('      autoComplete=', '      data-enter-key={node.ui.enterKey}\n'),
  'renderers/web-component/src/widgets/one-line.ts': before(
    '    autocomplete=',
    '    data-enter-key=${view.node.ui.enterKey ?? nothing}\n',
  ),
  'docs/reference/ui.md': before(
    '## `x-ui.prefix`',
    `## \`x-ui.enterKey\`

What the Enter key of a telephone says. On a field.

\`\`\`json
{
  "place": { "title": "Place", "type": "string", "maxLength": 100, "x-ui": { "enterKey": "search" } }
}
\`\`\`

`,
  ),
  'desk/scenarios/test/every-keyword/rows.ts': before("  ui('width', 5),", "  ui('enterKey', 'search'),\n"),
};
