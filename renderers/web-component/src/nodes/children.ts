import { nodeAt } from '@formwright/model';
import type { AnswerList, Child } from '@formwright/session';
import { html, nothing } from '../html/template.ts';
import type { FormContext } from '../context.ts';
import { keyed } from '../keyed.ts';
import { live, type LivePart, viewOf } from '../live.ts';
import { source } from '../widgets/question.ts';
import { fieldPart } from './field.ts';
import { note } from './note.ts';
import { makeRepeatPart } from './repeat.ts';
import { section } from './section.ts';

/**
 * The visible nodes of a page, section or entry. Each node of the definition has its own place in the list, which is
 * empty while the node is hidden, so that nothing else moves and the focus stays.
 */
export const childrenPart: LivePart<readonly Child[]> = {
  subscribe: viewOf('children'),
  read: (session, pointer) => session.children(pointer),
  draw: (context, children, pointer) => {
    const visible = new Map(children.map((child) => [child.pointer, child]));
    const container = nodeAt(context.session.model, pointer);
    const nodes = container && 'children' in container ? container.children : [];
    // The list has a template of its own, so that it joins the HTML form when it is complete. If its controls joined one
    // by one, a browser would compare each with all before it.
    return html`${nodes.map(({ name }) => {
      const child = visible.get(`${pointer}/${name}`);
      return child && !child.inside ? drawChild(context, child) : nothing;
    })}`;
  },
};

const repeatPart = makeRepeatPart((context, pointer) => live(childrenPart, context, pointer));

/** Draws one node. */
export function drawChild(context: FormContext, child: Child): unknown {
  const { answers, node, pointer } = child;
  if (answers) return answers.pointers[0] === pointer ? answerList(context, answers) : nothing;
  switch (node.kind) {
    case 'field':
      return live(fieldPart, context, pointer);
    case 'repeat':
      return live(repeatPart, context, pointer);
    case 'note':
      return note(context, node, child);
    case 'section':
      return section(context, child, live(childrenPart, node.label ? context.inner : context, pointer));
  }
}

/** Draws neighbouring answers that cannot be edited, and above them where they come from. */
function answerList(context: FormContext, { pointers, source: text }: AnswerList): unknown {
  return html`${source(context, pointers[0] ?? '', text)}<dl class="govuk-form-group formwright-answers">${pointers.map((pointer) => keyed(pointer, live(fieldPart, context, pointer)))}</dl>`;
}
