import type { Pointer } from '@formwright/model';
import { memo, type ReactNode } from 'react';
import type { NodeProps } from '../drawing.ts';
import { useDrawing } from '../drawing-context.ts';
import { useChildren } from '../views.ts';
import { Answers } from './answers.tsx';
import { Field } from './field.tsx';
import { Note } from './note.tsx';
import { Repeat } from './repeat.tsx';
import { Section } from './section.tsx';

/** Draws what is visible in a page, section or entry, and draws it again only if something in it comes or goes. */
export const Children: (props: { readonly of: Pointer }) => ReactNode = memo(function Children({ of }) {
  const { widgets } = useDrawing();
  return useChildren(of).map(
    ({ node, pointer, inside, answers }) =>
      !(inside && widgets[inside].holdsNodes) && (
        <Node key={node.name} kind={node.kind} pointer={pointer} answers={answers} />
      ),
  );
});

/** Draws one node. */
export const Node: (props: NodeProps) => ReactNode = memo(function Node({ kind, pointer, answers }) {
  if (answers) return answers.pointers[0] === pointer && <Answers list={answers} />;
  switch (kind) {
    case 'field':
      return <Field pointer={pointer} />;
    case 'note':
      return <Note pointer={pointer} />;
    case 'repeat':
      return <Repeat pointer={pointer} renderEntry={(entry) => <Children of={entry.pointer} />} />;
    case 'section':
      return (
        <Section pointer={pointer}>
          <Children of={pointer} />
        </Section>
      );
  }
});
