import type { PrintDocument } from '../../document/print-document.ts';
import { drawAnswers } from './draw-answers.ts';
import { drawRow } from './draw-row.ts';
import type { Flow } from '../flow.ts';
import { colours, content, page, styles, type TextStyle } from '../measures.ts';
import type { Tag } from '../sheets.ts';
import { writeText } from './write-text.ts';

const padding = 12;
const width = content.width;

/** Draws the form's owner, its title, whether it is finished, and the particulars. */
export function drawTitle(
  flow: Flow,
  document: PrintDocument,
  { parent, lang }: { parent: Tag; lang: string | undefined },
): void {
  const { sheets } = flow;
  const { wording } = document;
  const line = (text: string, type: string, style: TextStyle): void =>
    drawRow(flow, [[writeText(sheets, text, { parent, type, style, x: page.left, width })]], {
      leading: style.leading,
    });
  line(document.owner, 'P', styles.owner);
  flow.down(2);
  line(document.title, 'H1', styles.title);
  flow.down(12);
  if (document.status === 'not finished') drawMark();
  drawAnswers(flow, document.particulars, { parent, lang, labelLang: lang });

  function drawMark(): void {
    const inside = {
      parent,
      type: 'P',
      x: page.left + padding,
      width: width - 2 * padding,
      options: lang === undefined ? {} : { lang },
    };
    const pieces = [
      writeText(sheets, wording.notFinished, { ...inside, style: styles.mark }),
      writeText(sheets, wording.notFinishedHelp, { ...inside, style: styles.body }),
    ];
    flow.down(padding);
    drawRow(flow, [pieces], {
      leading: styles.mark.leading,
      decorate: (y, height) =>
        sheets.drawArtifact('Layout', () =>
          sheets.frame(
            { x: page.left + 1, y: y - padding, width: width - 2, height: height + 2 * padding },
            colours.text,
          ),
        ),
    });
    flow.down(2 * padding);
  }
}
