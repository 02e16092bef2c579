import type { NoteNode, Pointer } from '@formwright/model';
import { memo, type ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useNode } from '../views.ts';
import { Inlines, RichTextBlocks } from './rich-text.tsx';

/** Words on the page; a stop can take the focus, since the error summary leads to it. */
export const Note: (props: { readonly pointer: Pointer }) => ReactNode = memo(function Note({ pointer }) {
  const node = useNode(pointer, 'note');
  const { id } = useDrawing();
  const Body = BODIES[node.style];
  return (
    <div
      className={`formwright-note formwright-note--${node.style}`}
      data-pointer={pointer}
      data-stop={node.stop ? '' : undefined}
      id={id(pointer)}
      part="note"
      tabIndex={node.stop ? -1 : undefined}
    >
      <Body node={node} />
    </div>
  );
});

const BODIES: { readonly [style in NoteNode['style']]: (props: { readonly node: NoteNode }) => ReactNode } = {
  text: ({ node }) => <RichTextBlocks text={node.text} />,
  inset: ({ node }) => <RichTextBlocks text={node.text} />,
  warning: Warning,
  details: Details,
};

function Warning({ node }: { readonly node: NoteNode }): ReactNode {
  const { wording } = useDrawing().session;
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <div className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{wording.warningPrefix}</span> <RichTextBlocks text={node.text} />
      </div>
    </div>
  );
}

function Details({ node }: { readonly node: NoteNode }): ReactNode {
  const [first, ...rest] = node.text;
  const { wording } = useDrawing().session;
  if (!first) return null;
  const isList = first.kind === 'list';
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text" lang={isList ? undefined : first.language}>
          {isList ? wording.moreHelp : <Inlines content={first.content} />}
        </span>
      </summary>
      <div className="govuk-details__text">
        <RichTextBlocks text={isList ? node.text : rest} />
      </div>
    </details>
  );
}
