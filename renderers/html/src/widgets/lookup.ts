import { hostWords } from '@formwright/messages/host';
import { htmlWords } from '@formwright/messages/html';
import { button, nameOf } from '../draw/drawing.ts';
import { boxView, readBoxes } from './boxes.ts';
import type { Widget } from './widget.ts';

/** A box, a button that looks up what is in it, and what was found: see `lookUp`. */
export const lookup: Widget = {
  draw(field, place) {
    const { drawing } = place;
    const { pointer, boxes, node } = field;
    const [box] = boxes;
    const { language } = drawing.session.wording;
    const words = htmlWords[language];
    const name = nameOf(drawing, pointer);
    const found = drawing.found.get(pointer);
    return {
      template: 'control-lookup',
      box: box && boxView(box, field, place),
      find: button({ press: `find ${name}`, action: 'find', label: words.find, after: node.label }),
      isAsked: found !== undefined,
      status: hostWords[language].suggestions(found?.length ?? 0),
      found: found?.map(({ value, hint }) => ({
        hint,
        button: button({
          press: `take ${encodeURIComponent(value)} ${name}`,
          action: 'take',
          label: words.take(value),
          look: 'link',
        }),
      })),
    };
  },
  read: readBoxes,
};
