import { sizeText } from '@formwright/messages';
import { hostWords } from '@formwright/messages/host';
import { attachmentsOf, type Upload, uploadsOf } from '@formwright/session/uploads';
import { type ChangeEvent, type ReactNode, useSyncExternalStore } from 'react';
import { useDrawing } from '../drawing-context.ts';
import type { ControlProps } from './widget.ts';

/** Files: what there is, what is on its way, and a way to choose more. */
export function Files({ view, id, describedBy }: ControlProps): ReactNode {
  const { session } = useDrawing();
  const { wording } = session;
  const followed = uploadsOf(session, view.pointer);
  const { uploads } = useSyncExternalStore(followed.subscribe, followed.view, followed.view);
  const files = attachmentsOf(view.value);
  const failed = uploads.filter(({ problem }) => problem !== undefined).map((upload) => `${id}-upload-${upload.id}`);
  const { noUploads, noMoreUploads } = hostWords[wording.language];
  const add = (chosen: readonly File[]): void => {
    followed.add(chosen);
    // The control has gone.
    if (followed.isFull()) session.focusOn(view.pointer);
  };
  const backAfter = (action: () => void) => () => {
    action();
    session.focusOn(view.pointer);
  };
  return (
    <>
      <ul className="formwright-files" hidden={files.length + uploads.length === 0}>
        {files.map((file) => (
          <li key={`kept ${file.id}`} data-attachment={file.id}>
            <span>
              {file.name}, {sizeText(file.size)}
            </span>{' '}
            <LinkButton words={wording.removeEntry(file.name)} action={backAfter(() => followed.remove(file.id))} />
          </li>
        ))}
        {uploads.map((upload) => (
          <OnItsWay
            key={upload.id}
            id={`${id}-upload-${upload.id}`}
            upload={upload}
            retry={() => followed.retry(upload.id)}
            drop={backAfter(() => followed.drop(upload.id))}
          />
        ))}
      </ul>
      {session.host?.attach && !followed.isFull() ? (
        <Chooser
          view={view}
          id={id}
          describedBy={[describedBy, ...failed].filter(Boolean).join(' ')}
          isWrong={failed.length > 0}
          add={add}
        />
      ) : (
        <p className="govuk-body" id={id} tabIndex={-1}>
          {session.host?.attach ? noMoreUploads : noUploads}
        </p>
      )}
    </>
  );
}

function OnItsWay({
  id,
  upload,
  retry,
  drop,
}: {
  readonly id: string;
  readonly upload: Upload;
  readonly retry: () => void;
  readonly drop: () => void;
}): ReactNode {
  const { wording } = useDrawing().session;
  const { name, percent, problem, canRetry } = upload;
  if (problem === undefined)
    return (
      <li data-upload="">
        <span>{hostWords[wording.language].uploading(name, percent)}</span>{' '}
        <LinkButton words={hostWords[wording.language].stopUpload(name)} action={drop} />
      </li>
    );
  return (
    <li data-upload="">
      <span className="govuk-error-message" id={id}>
        <span className="govuk-visually-hidden">{wording.errorPrefix}</span> {problem}
      </span>{' '}
      {canRetry && <LinkButton words={`${wording.tryAgain}: ${name}`} action={retry} />}{' '}
      <LinkButton words={wording.removeEntry(name)} action={drop} />
    </li>
  );
}

function LinkButton({ words, action }: { readonly words: string; readonly action: () => void }): ReactNode {
  return (
    <button type="button" className="formwright-link" onClick={action}>
      {words}
    </button>
  );
}

interface ChooserProps extends Pick<ControlProps, 'view' | 'id' | 'describedBy'> {
  /** Whether a file was refused, or did not get there. */
  readonly isWrong: boolean;
  readonly add: (files: readonly File[]) => void;
}

function Chooser({ view, id, describedBy, isWrong, add }: ChooserProps): ReactNode {
  const { session } = useDrawing();
  const { accept = [], maxSize = 0 } = view.node.attachments ?? {};
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    // The same file can be chosen again, after it was removed.
    target.value = '';
    add(files);
  };
  return (
    <>
      <div className="govuk-hint" id={`${id}-limits`}>
        {hostWords[session.wording.language].fileLimits(accept.map(({ name }) => name).join(', '), sizeText(maxSize))}
      </div>
      <input
        className="formwright-file"
        id={id}
        name={view.pointer}
        type="file"
        multiple={view.node.maxItems !== 1}
        accept={accept.flatMap(({ mediaType, extensions }) => [mediaType, ...extensions]).join(',')}
        aria-describedby={[describedBy, `${id}-limits`].filter(Boolean).join(' ')}
        aria-invalid={view.error || isWrong ? true : undefined}
        part="input"
        onChange={choose}
      />
    </>
  );
}
