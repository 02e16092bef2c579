import type { Edits } from '../../../test-support/src/files/scratch-copy.ts';
import { before, each, newFile } from './edit.ts';

/** A widget, added by the recipe in CONTRIBUTING.md: a box for a code that nobody may read over a shoulder. */
export const addWidget: Edits = {
  'generator/src/language/widgets.ts': before(
    '};',
    `  secret: { description: 'A code that is not shown.', frame: 'label', shows: ['text'], members: ['width'] },
`,
  ),
  'renderers/react/src/widgets/secret.tsx': newFile(`import { inputKind } from '@formwright/session';
import type { ReactNode } from 'react';
import type { ControlProps, Widget } from './widget.ts';

/** A box whose text is not shown. */
export const secret: Widget = { Control: Secret };

function Secret({ view, id, describedBy, answer }: ControlProps): ReactNode {
  const kind = inputKind(view.node);
  return (
    <input
      className={\`govuk-input govuk-input--width-\${view.node.ui.width}\`}
      id={id}
      name={view.pointer}
      type="password"
      value={kind.typed(view.value)}
      aria-describedby={describedBy}
      part="input"
      onChange={({ target }) => answer(kind.answer(target.value))}
    />
  );
}
`),
  'renderers/react/src/widgets/index.ts': each(
    before('import { select }', "import { secret } from './secret.tsx';\n"),
    before('};', '  secret,\n'),
  ),
  'renderers/web-component/src/widgets/secret.ts': newFile(`import { inputKind } from '@formwright/session';
import { html } from 'lit/html.js';
import { describedBy } from '../described.ts';
import { typed } from '../in-step.ts';
import type { Widget } from './widget.ts';

/** A box whose text is not shown. */
export const secret: Widget = (context, view) => {
  const kind = inputKind(view.node);
  const read = (box: HTMLInputElement): unknown => kind.answer(box.value);
  return html\`<input
    class="govuk-input govuk-input--width-\${view.node.ui.width}"
    id=\${context.id(view.pointer)}
    name=\${view.pointer}
    type="password"
    aria-describedby=\${describedBy(context, view)}
    part="input"
    @input=\${(event: Event) => context.session.answer(view.pointer, read(event.target as HTMLInputElement))}
    \${typed({ answer: view.value, read, text: kind.typed(view.value) })}
  />\`;
};
`),
  'renderers/web-component/src/widgets/index.ts': each(
    before('import { select }', "import { secret } from './secret.ts';\n"),
    before('  attachments,\n}', '  secret,\n'),
  ),
};
