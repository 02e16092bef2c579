import { htmlWords } from '@formwright/messages/html';
import { idList } from '@formwright/session';
import { filesView, type Uploads, uploadsOf } from '@formwright/session/uploads';
import { button, nameOf } from '../draw/drawing.ts';
import { nextChange } from '../receive/next-change.ts';
import type { Widget } from './widget.ts';

/** Files: those in the answer, why others were refused, and the control that sends more. */
export const attachments: Widget = {
  draw(field, { drawing, id }) {
    const { session } = drawing;
    const { pointer, node } = field;
    const name = nameOf(drawing, pointer);
    const { rows, chooser, closed } = filesView(session, field, uploadsOf(session, pointer));
    return {
      template: 'control-files',
      id,
      name,
      closed,
      rows: rows.map(({ attachment, words, problemEnd, buttons: [remove] }) => ({
        attachment,
        words,
        problem: problemEnd !== undefined && `${id}-${problemEnd}`,
        remove: button({
          press: `remove-file ${encodeURIComponent(attachment ?? '')} ${name}`,
          action: 'remove-file',
          label: remove?.label ?? '',
          look: 'link',
        }),
      })),
      chooser: chooser && {
        ...chooser,
        describedBy: idList(id, chooser.describedBy),
        upload: button({
          press: `stay ${name}`,
          action: 'upload',
          label: htmlWords[session.wording.language].upload,
          after: node.label,
        }),
      },
    };
  },
  async read({ pointer }, { session, files, nameOf: nameOfSent }) {
    // A control in which nothing was chosen sends a file without a name.
    const chosen = files(nameOfSent(pointer)).filter(({ name, size }) => name !== '' || size > 0);
    if (chosen.length === 0) return;
    const uploads = uploadsOf(session, pointer);
    uploads.add(chosen);
    await settled(uploads);
  },
};

/** Waits until each file is in the answer or has failed. */
async function settled(uploads: Uploads): Promise<void> {
  const isUnderWay = (): boolean => uploads.view().uploads.some(({ problem }) => problem === undefined);
  while (isUnderWay()) await nextChange((changed) => uploads.subscribe(changed));
}
