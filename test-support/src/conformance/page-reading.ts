/** What a person sees of a drawn page, read from the markup that renderers share (packages/theme/README.md). */
export interface PageReading {
  /** Name of the page. */
  readonly page: string;
  /** Another on every other screen. */
  readonly screen: string;
  readonly labels: readonly string[];
  /** Labels in the editor of an entry, which are not among `labels`. */
  readonly asked: readonly string[];
  /** Texts of the cells of the first table, by row. */
  readonly table: readonly (readonly string[])[];
  readonly mandatory: readonly string[];
  /** Lines of the error summary: where they lead, and their words. */
  readonly errors: readonly { readonly pointer: string; readonly message: string }[];
}

const questions = '.govuk-form-group[data-pointer], .formwright-fixed[data-pointer], .formwright-repeat[data-pointer]';
const labels = 'label.govuk-label, legend, h2, h3, h4, h5, h6, .formwright-answer__label';

/** Reads a drawn form. `root`: the element or shadow root that a renderer draws into. */
export function readPage(root: ParentNode): PageReading {
  const all = [...root.querySelectorAll(questions)];
  const found = all.filter((question) => !question.closest('[data-editor]')).map((question) => labelOf(question));
  const rows = [...(root.querySelector('.formwright-table')?.querySelectorAll('tbody') ?? [])];
  return {
    page: root.querySelector('.formwright-main')?.getAttribute('data-page') ?? '',
    screen: root.querySelector('.formwright-main')?.getAttribute('data-screen') ?? '',
    labels: found.map(({ words }) => words),
    asked: all.filter((question) => question.closest('[data-editor]')).map((question) => labelOf(question).words),
    table: rows.map((row) =>
      [...row.querySelectorAll('tr:first-child > :not(.formwright-row__actions)')].map(
        (cell) => cell.querySelector(':scope > span:last-child')?.textContent ?? '',
      ),
    ),
    mandatory: found.filter(({ isMandatory }) => isMandatory).map(({ words }) => words),
    errors: [...root.querySelectorAll('[data-errors] [data-goto]')].map((line) => ({
      pointer: line.getAttribute('data-goto') ?? '',
      message: (line.textContent ?? '').trim(),
    })),
  };
}

/** The words of a question, without the mark that says it is mandatory. A declaration's are its tick box's. */
function labelOf(question: Element): { readonly words: string; readonly isMandatory: boolean } {
  const label = question.querySelector(labels);
  const mark = label?.querySelector('[data-mandatory]');
  const words = (label?.textContent ?? '').replace(mark?.textContent ?? '', '');
  return { words: words.replace(/\s+/g, ' ').trim(), isMandatory: mark !== null && mark !== undefined };
}
