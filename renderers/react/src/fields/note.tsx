import type { NoteNode, Pointer, RichText } from '@formwright/model';
import type { NoteView } from '@formwright/session';
import { memo, type ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useChild } from '../views.ts';
import { Inlines, RichTextBlocks } from './rich-text.tsx';

/** Words on the page. A stop can take the focus, because the error summary leads to it. */
export const Note: (props: { readonly pointer: Pointer }) => ReactNode = memo(function Note({ pointer }) {
  const child = useChild(pointer);
  const { id } = useDrawing();
  if (!child?.note) return null;
  const { style, stop } = child.node as NoteNode;
  return (
    <div
      className={`formwright-note formwright-note--${style}`}
      data-pointer={pointer}
      data-stop={stop ? '' : undefined}
      id={id(pointer)}
      part="note"
      tabIndex={stop ? -1 : undefined}
    >
      <Body style={style} note={child.note} />
    </div>
  );
});

function Body({
  style,
  note: { summary, text },
}: {
  readonly style: NoteNode['style'];
  readonly note: NoteView;
}): ReactNode {
  if (style === 'warning') return <Warning text={text} />;
  return summary ? <Details summary={summary} text={text} /> : <RichTextBlocks text={text} />;
}

function Warning({ text }: { readonly text: RichText }): ReactNode {
  const { wording } = useDrawing().session;
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <div className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{wording.warningPrefix}</span> <RichTextBlocks text={text} />
      </div>
    </div>
  );
}

function Details({ summary, text }: Required<NoteView>): ReactNode {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text" lang={summary.language}>
          <Inlines content={summary.content} />
        </span>
      </summary>
      <div className="govuk-details__text">
        <RichTextBlocks text={text} />
      </div>
    </details>
  );
}
