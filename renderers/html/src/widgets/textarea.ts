import { htmlWords } from '@formwright/messages/html';
import { nameOf } from '../draw/drawing.ts';
import { readBoxes } from './boxes.ts';
import type { Widget } from './widget.ts';

/** Several lines of text. If there is a limit, it is said below, and by how much a text that was sent is too long. */
export const textarea: Widget = {
  draw({ node, pointer, boxes, invalid, tooLong, status }, { drawing, id, describedBy }) {
    const [box] = boxes;
    const { maxWords, maxLength } = node;
    const most = maxWords ?? maxLength ?? 0;
    const limit = htmlWords[drawing.session.wording.language].textLimit(
      most,
      maxWords === undefined ? 'character' : 'word',
    );
    return {
      template: 'control-textarea',
      id,
      name: nameOf(drawing, pointer),
      rows: node.ui.rows ?? 5,
      text: box?.text,
      autocomplete: box?.autocomplete,
      describedBy,
      invalid,
      tooLong,
      count: status !== undefined && (tooLong ? status : limit),
    };
  },
  read: readBoxes,
};
