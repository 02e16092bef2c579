import { paperWording } from '@formwright/messages';
import { type Node, type Pointer } from '@formwright/model';
import { ownIssues } from '@formwright/runtime';
import { pagesOf } from '../document/make-document.ts';
import type { PrintBlock, PrintCell, PrintTable } from '../document/print-document.ts';
import { issueWords } from '../screens/issue-words.ts';
import { firstOfEach } from '../screens/shown-issues.ts';
import { mayChange, nodeOf, type State } from '../state/state.ts';
import { entryTitle } from '../views/entry-title.ts';
import type { ReviewBlock, ReviewGroup, ReviewLink, ReviewRow, ReviewView } from './review-shape.ts';

/**
 * Makes the review of the whole form from the document that paper is drawn from, so that people check what the council
 * will read. Notes are left out: they help to answer.
 */
export function reviewView(state: State): ReviewView {
  const { form, model, draft, facts, evaluation, wording } = state;
  const problems = new Map(
    firstOfEach(ownIssues(state.tracker.issues(), evaluation)).map((issue) => [
      issue.pointer,
      issueWords(state, issue),
    ]),
  );
  const pages = pagesOf(model, form.relevantAnswers(draft.answers, facts), {
    evaluation,
    wording: { ...wording, ...paperWording[wording.language] },
    names: paperWording[model.language],
    prefilled: draft.prefilled,
    medium: 'screen',
  });
  return {
    pages: pages.flatMap(({ at = '', title, source, blocks }) => {
      const shown = blocksOf({ state, problems, within: '' }, blocks);
      return shown.length === 0 ? [] : [{ pointer: at, title, ...sourced(source), blocks: shown }];
    }),
  };
}

interface Place {
  readonly state: State;
  /** What is wrong, in words, by pointer. */
  readonly problems: ReadonlyMap<Pointer, string>;
  /** The title of the section or entry around. '' on a page. */
  readonly within: string;
}

function sourced(source: string | undefined): { readonly source?: string } {
  return source === undefined ? {} : { source };
}

function blocksOf(place: Place, blocks: readonly PrintBlock[]): readonly ReviewBlock[] {
  return blocks.flatMap((block): readonly ReviewBlock[] => {
    switch (block.kind) {
      case 'answers':
        return [{ kind: 'answers', ...sourced(block.source), rows: rowsOf(place, block.answers) }];
      case 'group': {
        const { title, at, source } = block;
        const inside = blocksOf({ ...place, within: title }, block.blocks);
        return inside.length === 0 ? [] : [group(place, { title, at, source, blocks: inside })];
      }
      case 'table':
        return [tableGroup(place, block)];
      case 'note':
        return [];
      case 'drawing':
      case 'nothing':
        return [block];
    }
  });
}

/** A table does not fit a telephone: each line is a card or, if it has one answer, a row. */
function tableGroup(place: Place, { title, at, source, columns, rows }: PrintTable): ReviewGroup {
  const node = at === undefined ? undefined : nodeOf(place.state, at);
  const lines = rows.map(({ head, cells }, n) => ({
    title: node?.kind === 'repeat' ? entryTitle(node, n, place.state.wording) : head,
    cells,
  }));
  const [, label, ...more] = columns;
  const answers = (within: string, cells: readonly (PrintCell & { readonly label: string })[]): ReviewBlock => ({
    kind: 'answers',
    rows: rowsOf({ ...place, within }, cells),
  });
  return group(place, {
    title,
    at,
    source,
    blocks:
      label !== undefined && more.length === 0
        ? [
            answers(
              title,
              lines.flatMap((line) => line.cells.map((cell) => ({ ...cell, label: line.title }))),
            ),
          ]
        : lines.map((line): ReviewGroup => ({
            kind: 'group',
            title: line.title,
            card: true,
            change: undefined,
            blocks: [
              answers(
                line.title,
                line.cells.map((cell, n) => ({ ...cell, label: columns[n + 1] ?? '' })),
              ),
            ],
          })),
  });
}

function group(
  { state, within }: Place,
  {
    title,
    at,
    source,
    blocks,
  }: { readonly title: string; readonly at: Pointer | undefined; readonly source: string | undefined } & Pick<
    ReviewGroup,
    'blocks'
  >,
): ReviewGroup {
  const node = at === undefined ? undefined : nodeOf(state, at);
  return {
    kind: 'group',
    title,
    card: at !== undefined && /\/\d+$/.test(at),
    change: at !== undefined && isOpen(state, node, at) ? linkTo(at, title, within) : undefined,
    ...sourced(source),
    blocks,
  };
}

/** An answer that is not asked for in a line of a table has no place. */
function rowsOf(place: Place, cells: readonly (PrintCell & { readonly label: string })[]): readonly ReviewRow[] {
  const { state, problems, within } = place;
  return cells.flatMap(({ at, label, kind, texts, source }): readonly ReviewRow[] => {
    if (at === undefined) return [];
    const problem = problems.get(at);
    const hasLink = problem === undefined && isOpen(state, nodeOf(state, at), at);
    return [
      {
        pointer: at,
        label,
        kind,
        texts,
        ...sourced(source),
        change: hasLink ? linkTo(at, label, within) : undefined,
        problem,
      },
    ];
  });
}

function linkTo(pointer: Pointer, label: string, within: string): ReviewLink {
  return { pointer, about: within ? `${label} (${within})` : label };
}

function isOpen(state: State, node: Node | undefined, pointer: Pointer): boolean {
  return (node?.kind === 'field' || node?.kind === 'repeat') && mayChange(state, node, pointer);
}
