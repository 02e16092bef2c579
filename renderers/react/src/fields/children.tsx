import type { Pointer } from '@formwright/model';
import type { Child } from '@formwright/session';
import { memo, type ReactNode } from 'react';
import { useChildren } from '../views.ts';
import { Field } from './field.tsx';
import { Note } from './note.tsx';
import { Repeat } from './repeat.tsx';
import { Section } from './section.tsx';

/** Draws what is visible in a page, section or entry, and draws it again only if something in it comes or goes. */
export const Children: (props: { readonly of: Pointer }) => ReactNode = memo(function Children({ of }) {
  return useChildren(of).map((child) => <Node key={child.node.name} kind={child.node.kind} pointer={child.pointer} />);
});

const Node: (props: { readonly kind: Child['node']['kind']; readonly pointer: Pointer }) => ReactNode = memo(
  function Node({ kind, pointer }) {
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
  },
);
