import { dropZone, type FileRow, filesView, uploadsOf } from '@formwright/session/uploads';
import { idList } from '@formwright/session';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps } from './widget.ts';

/** Files: those in the answer, those on their way, and the control that adds more. */
export function Files({ view, id }: ControlProps): ReactNode {
  const { session } = useDrawing();
  const followed = uploadsOf(session, view.pointer);
  useSyncExternalStore(followed.subscribe, followed.view, followed.view);
  const { rows, chooser, closed } = filesView(session, view, followed);
  const zone = dropZone(followed);
  return (
    <>
      <ul className="formwright-files" hidden={rows.length === 0}>
        {rows.map((row) => (
          <Row key={row.key} row={row} id={id} />
        ))}
      </ul>
      {closed && (
        <p className="govuk-body" id={id} tabIndex={-1}>
          {closed}
        </p>
      )}
      {chooser && (
        <>
          <div className="govuk-hint" id={`${id}-limits`}>
            {chooser.limits}
          </div>
          <div className="formwright-drop" onDragOver={zone.over} onDragLeave={zone.leave} onDrop={zone.drop}>
            <input
              className="formwright-file"
              id={id}
              name={view.pointer}
              type="file"
              multiple={chooser.multiple}
              accept={chooser.accept}
              aria-describedby={idList(id, chooser.describedBy)}
              aria-invalid={chooser.invalid || undefined}
              part="input"
              onChange={({ target }) => {
                const files = [...(target.files ?? [])];
                // Lets a person choose the same file again after it was removed.
                target.value = '';
                followed.add(files);
              }}
            />
            <span className="formwright-drop__words">{chooser.drop}</span>
          </div>
        </>
      )}
    </>
  );
}

function Row({
  row: { attachment, words, percent, problemEnd, buttons },
  id,
}: {
  readonly row: FileRow;
  readonly id: string;
}): ReactNode {
  const { wording } = useDrawing().session;
  return (
    <li data-attachment={attachment} data-upload={attachment === undefined ? '' : undefined}>
      {problemEnd === undefined ? (
        <span>{words}</span>
      ) : (
        <span className="govuk-error-message" id={`${id}-${problemEnd}`}>
          <span className="govuk-visually-hidden">{wording.errorPrefix}</span> {words}
        </span>
      )}
      {percent !== undefined && <progress max={100} value={percent} aria-hidden="true" />}
      {buttons.map(({ label, press }) => (
        <LinkButton key={label} label={label} press={press} />
      ))}
    </li>
  );
}

function LinkButton({ label, press }: FileRow['buttons'][number]): ReactNode {
  return (
    <>
      {' '}
      <button type="button" className="formwright-link" onClick={press}>
        {label}
      </button>
    </>
  );
}
