import { sizeText } from '@formwright/messages';
import { hostWords } from '@formwright/messages/host';
import type { Session } from '../session.ts';
import type { FieldView } from '../views/field-shape.ts';
import { attachmentsOf, type Upload, type Uploads } from './uploads.ts';

export { dropZone } from './drop-zone.ts';
export { type Uploads, uploadsOf } from './uploads.ts';

/** The files of one field, as a renderer draws them. */
export interface FilesView {
  /** The files in the answer, then those on their way and those that failed. */
  readonly rows: readonly FileRow[];
  /** The control that adds files. Absent: none can be added. */
  readonly chooser?: FileChooser;
  /** Why no file can be added. Absent: files can be added. */
  readonly closed?: string;
}

/** One file. */
export interface FileRow {
  readonly key: string;
  /** The id of a file in the answer. */
  readonly attachment?: string;
  /** Its name and size, how much of it has been sent, or why it failed. */
  readonly words: string;
  /** How much of it has been sent, for a bar. Absent: it is not on its way. */
  readonly percent?: number;
  /** The end of the id of a failed file's words, which describe the control. Absent: it did not fail. */
  readonly problemEnd?: string;
  readonly buttons: readonly FileButton[];
}

/** A button of a file: removes it, stops its upload, or tries again. */
export interface FileButton {
  readonly label: string;
  readonly press: () => void;
}

/** The control that adds files. */
export interface FileChooser {
  /** Which files are accepted, in words. They describe the control by the id that ends with `limits`. */
  readonly limits: string;
  /** The words for dropping files here. They do not describe the control, because only a mouse can do that. */
  readonly drop: string;
  readonly accept: string;
  readonly multiple: boolean;
  readonly describedBy: readonly string[];
  readonly invalid: boolean;
}

/** Makes the view of a field's files. */
export function filesView(session: Session, field: FieldView, followed: Uploads): FilesView {
  const { wording, host } = session;
  const { uploads } = followed.view();
  const { noUploads, noMoreUploads } = hostWords[wording.language];
  const kept = attachmentsOf(field.value).map(({ id, name, size }) => ({
    key: `kept ${id}`,
    attachment: id,
    words: `${name}, ${sizeText(size)}`,
    buttons: [{ label: wording.removeEntry(name), press: () => followed.remove(id) }],
  }));
  const rows = [...kept, ...uploads.map((upload) => uploadRow(session, upload, followed))];
  if (!host?.attach) return { rows, closed: noUploads };
  return followed.isFull() ? { rows, closed: noMoreUploads } : { rows, chooser: chooserOf(session, field, rows) };
}

function uploadRow({ wording }: Session, { id, name, percent, problem, canRetry }: Upload, followed: Uploads): FileRow {
  const { uploading, stopUpload } = hostWords[wording.language];
  const drop = (label: string): FileButton => ({ label, press: () => followed.drop(id) });
  const key = `upload ${id}`;
  if (problem === undefined)
    return { key, words: uploading(name, percent), percent, buttons: [drop(stopUpload(name))] };
  const retry = { label: `${wording.tryAgain}: ${name}`, press: () => followed.retry(id) };
  return {
    key,
    words: problem,
    problemEnd: `upload-${id}`,
    buttons: [...(canRetry ? [retry] : []), drop(wording.removeEntry(name))],
  };
}

function chooserOf(
  { wording }: Session,
  { node, describedBy, invalid }: FieldView,
  rows: readonly FileRow[],
): FileChooser {
  const { accept = [], maxSize = 0 } = node.attachments ?? {};
  const { fileLimits, dropFiles } = hostWords[wording.language];
  const failed = rows.flatMap(({ problemEnd }) => problemEnd ?? []);
  return {
    drop: dropFiles,
    limits: fileLimits(accept.map(({ name }) => name).join(', '), sizeText(maxSize)),
    accept: accept.flatMap(({ mediaType, extensions }) => [mediaType, ...extensions]).join(','),
    multiple: node.maxItems !== 1,
    describedBy: [...describedBy, 'limits', ...failed],
    invalid: invalid || failed.length > 0,
  };
}
