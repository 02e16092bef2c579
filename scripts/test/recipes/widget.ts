import type { Edits } from '../../../test-support/src/files/scratch-copy.ts';
import { before, each, newFile } from './edit.ts';

/** A widget, added by the recipe in CONTRIBUTING.md: a box for a code that nobody may read over a shoulder. */
export const addWidget: Edits = {
  'generator/src/language/widgets.ts': before(
    '};',
    `  secret: { description: 'A code that is not shown.', frame: 'label', shows: ['text'], members: ['width'] },
`,
  ),
  'renderers/react/src/widgets/secret.tsx': newFile(`import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps, Widget } from './widget.ts';

/** A box whose text is not shown. */
export const secret: Widget = { Control: Secret };

function Secret({ view: { node, pointer, value }, id, describedBy }: ControlProps): ReactNode {
  const { session } = useDrawing();
  return (
    <input
      className={\`govuk-input govuk-input--width-\${node.ui.width}\`}
      id={id}
      name={pointer}
      type="password"
      value={typeof value === 'string' ? value : ''}
      aria-describedby={describedBy}
      part="input"
      onChange={({ target }) => session.answer(pointer, target.value)}
    />
  );
}
`),
  'renderers/react/src/widgets/index.ts': each(
    before('import { select }', "import { secret } from './secret.tsx';\n"),
    before('};', '  secret,\n'),
  ),
  'renderers/web-component/src/widgets/secret.ts': newFile(`import { html } from '../html/template.ts';
import { boxText } from '../in-step.ts';
import { describedBy } from './question.ts';
import type { Widget } from './widget.ts';

/** A box whose text is not shown. */
export const secret: Widget = (context, view) => {
  const { node, pointer, value } = view;
  return html\`<input
    class="govuk-input govuk-input--width-\${node.ui.width}"
    id=\${context.id(pointer)}
    name=\${pointer}
    type="password"
    aria-describedby=\${describedBy(context, view)}
    part="input"
    @input=\${(event: Event) => context.session.answer(pointer, (event.target as HTMLInputElement).value)}
    \${boxText(typeof value === 'string' ? value : '')}
  />\`;
};
`),
  'renderers/web-component/src/widgets/index.ts': each(
    before('import { select }', "import { secret } from './secret.ts';\n"),
    before('  output,\n', '  secret,\n'),
  ),
  'renderers/html/src/widgets/index.ts': before('};', '  secret: input,\n'),
};
