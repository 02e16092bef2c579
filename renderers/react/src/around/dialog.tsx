import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';
import { useForm } from '../views.ts';
import { KeptLinkLines } from './kept-link.tsx';

/** What a person is asked or told before they go on. The element stays, so that the browser gives the focus back. */
export function FormDialog(): ReactNode {
  const { session, prefix } = useDrawing();
  const box = useRef<HTMLDialogElement>(null);
  const dialog = useForm((view) => view.dialog);
  const isOpen = dialog !== undefined;
  useLayoutEffect(() => {
    const { current } = box;
    if (isOpen && !current?.open) current?.showModal();
    if (!isOpen && current?.open) current.close();
  }, [isOpen]);
  const id = `${prefix}_dialog`;
  return (
    <dialog
      ref={box}
      className="formwright-dialog"
      aria-labelledby={dialog && id}
      aria-describedby={dialog?.text === undefined ? undefined : `${id}-text`}
      part="dialog"
      data-dialog={dialog?.kind}
      onClose={({ currentTarget }) => {
        // Escape closes it.
        if (!currentTarget.open && session.view().dialog) session.pressDialog('stay');
      }}
    >
      {dialog && (
        <>
          <h2 className="govuk-heading-m" id={id}>
            {dialog.title}
          </h2>
          {dialog.text !== undefined && (
            <p className="govuk-body" id={`${id}-text`}>
              {dialog.text}
            </p>
          )}
          {dialog.keep && <KeptLinkLines keep={dialog.keep} />}
          <div className="govuk-button-group">
            {dialog.actions.map(({ action, label }, number) => (
              <button
                key={action}
                type="button"
                className={number === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
                data-action={action}
                onClick={() => session.pressDialog(action)}
              >
                {label}
              </button>
            ))}
          </div>
        </>
      )}
    </dialog>
  );
}
