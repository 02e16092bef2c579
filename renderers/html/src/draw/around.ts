import { nodeAt } from '@formwright/model';
import { button, type Drawing, formId, linkTo } from './drawing.ts';
import type { Sending } from './form.ts';
import type { View } from './view.ts';

/** Makes the data of what is above a screen: what the host did, what is new, and what is wrong. */
export function aroundScreen(drawing: Drawing, { failed, come }: Sending): View {
  const { session, prefix: id } = drawing;
  const { banner, returned, aside, errors, editor } = session.view();
  const lines = editor ? editor.errors : errors;
  return {
    banner: banner && {
      ...banner,
      id,
      classes: banner.kind === 'failed' ? 'formwright-banner--failed' : 'govuk-notification-banner--success',
      retry:
        banner.retry !== undefined &&
        button({ press: failed, action: 'retry', label: banner.retry, look: 'main', form: formId(drawing) }),
    },
    more: come.length > 0 && {
      id,
      lines: come.flatMap((pointer) => {
        const node = nodeAt(session.model, pointer);
        return node && 'label' in node && node.label && drawing.drawn.has(pointer)
          ? [linkTo(drawing, { pointer, text: node.label, classes: 'govuk-link' })]
          : [];
      }),
    },
    returned: returned && {
      ...returned,
      id,
      lines: returned.lines.map(({ pointer, message }) =>
        linkTo(drawing, { pointer, text: message, classes: 'govuk-link' }),
      ),
    },
    aside: aside.length > 0 && { id, lines: aside },
    errors: lines.length > 0 && {
      id: `${id}${editor ? '_editor-errors' : '_errors'}`,
      lines: lines.map(({ pointer, message }) => linkTo(drawing, { pointer, text: message })),
    },
  };
}
