import { type EditorView, moveFocus } from '@formwright/session';
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useCallback, useEffect, useRef } from 'react';
import { ErrorLines } from '../around/error-summary.tsx';
import { useDrawing } from '../drawing-context.ts';
import { Children } from '../fields/children.tsx';
import { ErrorMessage } from '../fields/error-message.tsx';
import { BelowHeading, Heading } from '../fields/heading-level.tsx';
import { Prompts } from '../fields/prompts.tsx';
import { useForm } from '../views.ts';

/** The editor of an entry as what the screen shows. */
export function EditorPage(): ReactNode {
  const editor = useForm((view) => view.editor);
  return editor && <Body key={editor.key} editor={editor} />;
}

/** The editor of an entry in a dialog. */
export function EditorDialog(): ReactNode {
  const { session, prefix, root } = useDrawing();
  const editor = useForm((view) => view.editor);
  const said = useForm((view) => view.said);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useCallback(() => {
    const { current } = dialog;
    if (!current || current.open) return;
    current.showModal();
    // What was to take the focus could not take it before.
    const { focus } = session.view();
    if (root.current) moveFocus(root.current, { ...focus, ids: [...focus.ids, '_editor'] }, prefix);
  }, [session, prefix, root]);
  useEffect(open, [open]);
  if (!editor) return null;
  const leave = (event: SyntheticEvent): void => {
    if (event.isDefaultPrevented()) return;
    event.preventDefault();
    const { escape } = session.view().editor ?? {};
    if (escape) session.pressEditor(escape);
  };
  const id = `${prefix}_editor`;
  return (
    <dialog
      className="formwright-editor"
      aria-labelledby={id}
      data-editor=""
      part="dialog"
      ref={dialog}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && leave(event)}
      onCancel={leave}
      onClose={open}
    >
      <p className="formwright-caption">{editor.caption}</p>
      <Heading key={editor.key} className="govuk-heading-m" id={id} tabIndex={-1}>
        {editor.title}
      </Heading>
      <ErrorLines id={`${prefix}_editor-errors`} errors={editor.errors} />
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          session.pressReturn();
        }}
      >
        <BelowHeading>
          <Body key={editor.key} editor={editor} />
        </BelowHeading>
      </form>
      {/* What is outside of an open dialog says nothing, so that the dialog has a live region of its own. */}
      <div className="govuk-visually-hidden" role="status" lang={session.wording.language} data-said="">
        {said}
      </div>
    </dialog>
  );
}

/** What is asked in an entry, and the buttons of its editor or the question whether to discard what was typed. */
function Body({
  editor: { pointer, error, prompts, question, actions, primary },
}: {
  readonly editor: EditorView;
}): ReactNode {
  const { session, id, prefix } = useDrawing();
  const buttons = (
    <div className="govuk-button-group">
      {actions.map(({ action, label }) => {
        const isMain = action === primary;
        const kind = isMain ? '' : action === 'discard' ? ' govuk-button--warning' : ' govuk-button--secondary';
        return (
          <button
            key={action}
            type={isMain ? 'submit' : 'button'}
            className={`govuk-button${kind}`}
            id={`${prefix}_editor-${action}`}
            data-action={action}
            part="button"
            onClick={isMain ? undefined : () => session.pressEditor(action)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
  return (
    <>
      <ErrorMessage id={`${id(pointer)}--error`} message={error} />
      <Prompts prompts={prompts} />
      <div className="formwright-fields">
        <Children of={pointer} />
      </div>
      {question === undefined ? (
        <div className="formwright-actions" part="actions">
          {buttons}
        </div>
      ) : (
        <div
          className="formwright-confirm"
          role="group"
          id={`${prefix}_editor-question`}
          aria-label={question}
          tabIndex={-1}
        >
          <p className="govuk-body">{question}</p>
          {buttons}
        </div>
      )}
    </>
  );
}
