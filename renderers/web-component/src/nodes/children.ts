import { nodeAt } from '@formwright/model';
import type { Child } from '@formwright/session';
import { html, nothing } from 'lit/html.js';
import type { FormContext } from '../context.ts';
import { live, type LivePart } from '../live.ts';
import { fieldPart } from './field.ts';
import { note } from './note.ts';
import { makeRepeatPart } from './repeat.ts';
import { section } from './section.ts';

/**
 * What is visible in a page, section or entry. Each node of the definition has its own place in the list, empty while
 * it is hidden: so nothing that stays moves, and what has the focus keeps it.
 */
export const childrenPart: LivePart<readonly Child[]> = {
  name: (pointer) => `children ${pointer}`,
  read: (session, pointer) => session.children(pointer),
  draw: (context, children, pointer) => {
    const visible = new Map(children.map((child) => [child.pointer, child]));
    const container = nodeAt(context.session.model, pointer);
    const nodes = container && 'children' in container ? container.children : [];
    // A template around the list, so that it is filled apart and joins its form whole: one by one would take a browser
    // the square of their number.
    return html`${nodes.map(({ name }) => drawChild(context, visible.get(`${pointer}/${name}`)))}`;
  },
};

const repeatPart = makeRepeatPart((context, pointer) => live(childrenPart, context, pointer));

function drawChild(context: FormContext, child: Child | undefined): unknown {
  if (!child) return nothing;
  const { node, pointer } = child;
  switch (node.kind) {
    case 'field':
      return live(fieldPart, context, pointer);
    case 'repeat':
      return live(repeatPart, context, pointer);
    case 'note':
      return note(context, node, pointer);
    case 'section':
      return section(context, child, live(childrenPart, node.label ? context.inner : context, pointer));
  }
}
