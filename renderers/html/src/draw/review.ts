import type { ReviewBlock, ReviewRow } from '@formwright/session';
import { below, type Drawing, idOf, linkTo } from './drawing.ts';
import type { View } from './view.ts';

/** Makes the data of all answers, each with a link to its question. */
export function reviewPages(drawing: Drawing): readonly View[] {
  return drawing.session.review().pages.map(({ pointer, title, source, blocks }) => ({
    pointer,
    title,
    source,
    blocks: blocks.map((block) => blockOf(below(drawing), block)),
  }));
}

function blockOf(drawing: Drawing, block: ReviewBlock): View {
  switch (block.kind) {
    case 'answers':
      return {
        template: 'review-answers',
        source: block.source,
        rows: block.rows.map((row) => rowOf(drawing, row)),
      };
    case 'group':
      return {
        template: 'review-group',
        title: block.title,
        card: block.card,
        source: block.source,
        level: drawing.level,
        change: changeOf(drawing, block.change),
        blocks: block.blocks.map((one) => blockOf(below(drawing), one)),
      };
    case 'drawing':
      return {
        template: 'drawing',
        ...block,
        classes: 'formwright-review__drawing',
        regions: block.regions.map(({ path, marked }) => ({ path, fill: marked ? 'CanvasText' : 'Canvas' })),
      };
    case 'nothing':
      return { template: 'review-nothing', text: block.text };
  }
}

function rowOf(drawing: Drawing, { pointer, label, kind, texts, source, change, problem }: ReviewRow): View {
  return {
    pointer,
    label,
    source,
    list: kind === 'list' && texts,
    text: kind === 'text' && texts.join(''),
    empty: kind === 'none' && problem === undefined && texts.join(''),
    problem:
      problem !== undefined &&
      linkTo(drawing, { pointer, text: problem, classes: 'govuk-link', own: idOf(drawing, pointer) }),
    change: changeOf(drawing, change),
  };
}

function changeOf(drawing: Drawing, link: ReviewRow['change']): View | undefined {
  if (!link) return undefined;
  const { pointer, about } = link;
  const own = idOf(drawing, pointer);
  return linkTo(drawing, {
    pointer,
    text: drawing.session.wording.change,
    classes: 'govuk-link',
    after: about,
    own,
  });
}
