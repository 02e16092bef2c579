import { type PageNode, walk } from '@formwright/model';

/** A screen of more questions is long: browsers lay out only what can be seen of it. */
const MANY = 60;

const counts = new WeakMap<PageNode, number>();

/** Returns whether a screen that shows these pages is long. */
export function isLongScreen(pages: readonly PageNode[]): boolean {
  return pages.reduce((sum, page) => sum + questionsOn(page), 0) > MANY;
}

/** Counts the questions of a page once, because every answer asks. Models are frozen. */
function questionsOn(page: PageNode): number {
  const known = counts.get(page);
  if (known !== undefined) return known;
  let count = 0;
  walk([page], ({ kind }) => void (kind === 'field' && count++));
  counts.set(page, count);
  return count;
}
