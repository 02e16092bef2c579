import { issueMessage } from '@formwright/messages';
import { type HostWords, hostWords } from '@formwright/messages/host';
import {
  type Attachment,
  type AttachmentLimits,
  type Issue,
  type IssueCode,
  nodeAt,
  type Pointer,
} from '@formwright/model';
import { attachments } from '@formwright/runtime';
import { HostError } from './host-error.ts';
import { type ChosenFile, platform, type StopSignal } from '../platform.ts';
import type { Session } from '../session.ts';
import { draftOnScreen } from '../state/draft-on-screen.ts';
import { pointerNow, stablePointer } from '../draft/stable-pointer.ts';

/** A file that is being uploaded, or whose upload failed. */
export interface Upload {
  readonly id: number;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** How much of it has been sent: a whole number. */
  readonly percent: number;
  /** Why the upload failed, in words for the person. */
  readonly problem?: string;
  /** Whether it may be tried again: not if the form or the host does not accept the file. Such a file bars nothing. */
  readonly canRetry: boolean;
}

/** The files of one field that are not in its answer. A frozen snapshot. */
export interface UploadsView {
  readonly uploads: readonly Upload[];
  /** What happened last, for the live region. */
  readonly status: string;
}

/**
 * Sends files to the host and adds them to the answer of their field. Save and Submit wait for them, and Submit is barred
 * by one that failed.
 */
export interface Uploads {
  view(): UploadsView;
  /** Whether a file must be removed before another can be added, because of `maxItems`. Counts the files on their way. */
  isFull(): boolean;
  /** Calls `changed` after the view changed. Returns a function that stops this. */
  subscribe(changed: () => void): () => void;
  /** Uploads files. Refuses at once, with the reason, those that the form does not accept. */
  add(files: readonly ChosenFile[]): void;
  retry(id: number): void;
  /** Stops an upload, or forgets one that failed, and moves the focus to the control. */
  drop(id: number): void;
  /** Takes a file out of the answer, and moves the focus to the control. The host deletes it when it saves the draft. */
  remove(attachment: string): void;
}

/** Returns the files of an answer; none if it is not a list of files. */
export function attachmentsOf(value: unknown): readonly Attachment[] {
  return attachments(value) ?? [];
}

interface Running {
  readonly file: ChosenFile;
  readonly stop: () => void;
}

const known = new WeakMap<Session, Map<string, Uploads>>();

/**
 * Returns the uploads of a field with `x-attachments`: the same ones for the whole session. They continue while another
 * page is shown, and stay with their entry.
 */
export function uploadsOf(session: Session, pointer: Pointer): Uploads {
  const all = known.get(session) ?? new Map<string, Uploads>();
  known.set(session, all);
  const place = stablePointer(draftOnScreen(session), pointer);
  const uploads = all.get(place) ?? createUploads(session, place);
  all.set(place, uploads);
  return uploads;
}

function createUploads(session: Session, place: string): Uploads {
  const words = (): HostWords => hostWords[session.wording.language];
  const listeners = new Set<() => void>();
  const running = new Map<number, Running>();
  let view: UploadsView = Object.freeze({ uploads: Object.freeze([]), status: '' });
  let count = 0;

  /** Returns where the field is now; '' if it or its entry is gone. */
  const pointer = (): Pointer => {
    const now = pointerNow(draftOnScreen(session), place) ?? '';
    return nodeAt(session.model, now)?.kind === 'field' ? now : '';
  };
  const answer = (): readonly Attachment[] => (pointer() ? attachmentsOf(session.field(pointer()).value) : []);

  function become(uploads: readonly Upload[], status: string): void {
    // Nothing is said while another screen is shown.
    if (listeners.size > 0 && status && status !== view.status) session.say(status);
    view = Object.freeze({ uploads: Object.freeze(uploads), status });
    for (const listener of listeners) listener();
  }

  function change(id: number, own: Partial<Upload>, status: string = view.status): void {
    become(
      view.uploads.map((upload) => (upload.id === id ? Object.freeze({ ...upload, ...own }) : upload)),
      status,
    );
  }

  function without(id: number): readonly Upload[] {
    return view.uploads.filter((upload) => upload.id !== id);
  }

  function isFull(): boolean {
    const { maxItems } = session.field(pointer()).node;
    const onTheirWay = view.uploads.filter(({ canRetry }) => canRetry).length;
    return maxItems !== undefined && answer().length + onTheirWay >= maxItems;
  }

  function problemOf(file: ChosenFile): string | undefined {
    const { node } = session.field(pointer());
    const { accept, maxSize } = node.attachments as AttachmentLimits;
    const issue = (code: IssueCode, params: Issue['params']): string =>
      issueMessage(
        { code, pointer: pointer(), params: { name: file.name, ...params } },
        session.model,
        session.wording,
      );
    if (isFull()) return issue('maxItems', { limit: node.maxItems ?? 0 });
    if (file.size === 0) return issue('emptyFile', {});
    if (file.size > maxSize) return issue('maxSize', { limit: maxSize });
    const isAccepted = accept.some(
      ({ mediaType, extensions }) =>
        mediaType === file.type || extensions.some((end) => file.name.toLowerCase().endsWith(end)),
    );
    return isAccepted ? undefined : issue('accept', {});
  }

  function start(id: number, file: ChosenFile): void {
    const controller = new platform.AbortController();
    const work = send(id, file, controller.signal);
    const release = session.hold({ work, pointer: () => pointer() || undefined });
    running.set(id, { file, stop: () => (controller.abort(), release()) });
    work.then(release, () => {
      if (view.uploads.some((upload) => upload.id === id && !upload.canRetry)) release();
    });
  }

  /** Sends a file. Rejects, with words for the person, if that failed. */
  async function send(id: number, file: ChosenFile, signal: StopSignal): Promise<void> {
    const isOurs = (): boolean => view.uploads.some((upload) => upload.id === id) && !signal.aborted;
    try {
      const attach = session.host?.attach;
      if (!attach) throw new HostError(words().uploadFailed(file.name));
      const attachment = await attach(file, {
        pointer: pointer(),
        draft: session.draft(),
        signal,
        progress: (percent) => isOurs() && change(id, { percent: Math.floor(percent) }),
      });
      if (!isOurs()) return;
      // Both change before anyone is notified. If the file was counted twice, it would fill the field, and the control
      // that has the focus would disappear.
      view = Object.freeze({ ...view, uploads: Object.freeze(without(id)) });
      if (pointer()) session.answer(pointer(), [...answer(), attachment]);
      become(view.uploads, words().uploaded(file.name));
    } catch (error) {
      if (!isOurs()) return;
      const problem = error instanceof HostError ? error.message : words().uploadFailed(file.name);
      const isRefused = error instanceof HostError && error.retry === 'never';
      change(id, { problem, canRetry: !isRefused }, problem);
      throw new HostError(problem);
    }
  }

  return {
    view: () => view,
    isFull,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    add(files) {
      // The person has read why earlier files were refused.
      become(
        view.uploads.filter(({ canRetry }) => canRetry),
        '',
      );
      for (const file of files) {
        const problem = problemOf(file);
        const upload: Upload = {
          id: ++count,
          name: file.name,
          size: file.size,
          percent: 0,
          canRetry: problem === undefined,
          ...(problem !== undefined && { problem }),
        };
        become([...view.uploads, Object.freeze(upload)], problem ?? words().uploading(file.name, 0));
        if (problem === undefined) start(upload.id, file);
      }
      // The control that had the focus is gone.
      if (isFull()) session.focusOn(pointer());
    },
    retry(id) {
      const { file, stop } = running.get(id) ?? {};
      const failed = view.uploads.find((upload) => upload.id === id);
      if (!file || failed?.problem === undefined || !failed.canRetry) return;
      stop?.();
      const { problem: _, ...upload } = failed;
      become(
        view.uploads.map((other) => (other.id === id ? Object.freeze({ ...upload, percent: 0 }) : other)),
        words().uploading(file.name, 0),
      );
      start(id, file);
    },
    drop(id) {
      running.get(id)?.stop();
      running.delete(id);
      const name = view.uploads.find((upload) => upload.id === id)?.name ?? '';
      become(without(id), session.wording.entryRemoved(name));
      session.focusOn(pointer());
    },
    remove(attachment) {
      const removed = answer().find(({ id }) => id === attachment);
      if (!removed) return;
      const left = answer().filter(({ id }) => id !== attachment);
      session.answer(pointer(), left.length > 0 ? left : undefined);
      become(view.uploads, session.wording.entryRemoved(removed.name));
      session.focusOn(pointer());
    },
  };
}
