import type { Locator, Page } from 'playwright';

/** Answers as a draft has them. */
export type AnswerTree = { readonly [name: string]: unknown };

/**
 * Answers a page as a person would, by clicking and typing, one question after the other as they become visible, and
 * adding entries if there are more answers than entries, or editing them in their dialogs. It relies on the markup in
 * packages/theme/README.md, so it works with both renderers, in a shadow root or not.
 */
export async function fillPage(page: Page, answers: AnswerTree): Promise<void> {
  await fillAll(page, page.locator('[part="main"]'), answers);
}

/** Answers what is asked in a place: a page, or the editor of an entry. */
async function fillAll(page: Page, place: Locator, answers: AnswerTree): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    await addEntries(page, place, answers);
    const asked = await place.locator('[part="field"]:not(.formwright-fixed)').evaluateAll(questionsIn);
    const next = asked.find(({ pointer }) => !done.has(pointer) && answerAt(answers, pointer) !== undefined);
    if (next === undefined) break;
    done.add(next.pointer);
    await fillControl(fieldIn(place, next.pointer), next.kind, answerAt(answers, next.pointer));
  }
  await page.evaluate(leaveControl);
}

interface Question {
  readonly pointer: string;
  /** `date`, the type of an input, or the name of another element. */
  readonly kind: string;
}

function questionsIn(fields: readonly Element[]): readonly Question[] {
  return fields.map((field) => {
    const control = field.querySelector<HTMLElement>('input, select, textarea');
    const type = control instanceof HTMLInputElement ? control.type : control?.localName;
    return {
      pointer: (field as HTMLElement).dataset['pointer'] ?? '',
      kind: control?.closest('.govuk-date-input') ? 'date' : (type ?? ''),
    };
  });
}

/** Leaves the control in which somebody has typed, as the next click would. */
function leaveControl(): void {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (element?.matches('input, select, textarea')) (element as HTMLElement).blur();
}

/** The question at a pointer, with everything around its control. */
export function fieldAt(page: Page, pointer: string): Locator {
  return fieldIn(page.locator('[part="main"]'), pointer);
}

function fieldIn(place: Locator, pointer: string): Locator {
  return place.locator(`[part="field"][data-pointer="${pointer}"]`);
}

/** The editor of an entry, if one is open. */
export function editorOf(page: Page): Locator {
  return page.locator('dialog[part="dialog"][data-editor]');
}

/** Answers one question, and leaves it. */
export async function fillField(field: Locator, value: unknown): Promise<void> {
  await field.waitFor();
  const [question] = await field.evaluateAll(questionsIn);
  await fillControl(field, question?.kind ?? '', value);
  await field.page().evaluate(leaveControl);
}

async function fillControl(field: Locator, kind: string, value: unknown): Promise<void> {
  const control = field.locator('input, select, textarea').first();
  if (kind === 'date') {
    const [year = '', month = '', day = ''] = String(value).split('-');
    for (const [part, text] of Object.entries({ day, month, year }))
      await field.locator(`[data-part="${part}"]`).fill(text.replace(/^0/, ''));
  } else if (kind === 'radio') await field.locator(`input[data-value="${String(value)}"]`).check();
  else if (kind === 'checkbox' && Array.isArray(value))
    for (const one of value) await field.locator(`input[data-value="${String(one)}"]`).check();
  else if (kind === 'checkbox') await control.check();
  else if (kind === 'select') await control.selectOption(String(value));
  else await control.fill(String(value));
}

/** Adds the entries that answers have and a place lacks, and fills in those of tables. */
async function addEntries(page: Page, place: Locator, answers: AnswerTree): Promise<void> {
  const edited = new Set<string>();
  for (let added = true; added;) {
    added = false;
    for (const pointer of await pointersOf(place.locator('[part="repeat"]'))) {
      const repeat = place.locator(`[part="repeat"][data-pointer="${pointer}"]`);
      const wanted = answerAt(answers, pointer);
      if (!Array.isArray(wanted)) continue;
      const rows = await pointersOf(repeat.locator('> [part="table"] > [part="entry"]'));
      const row = rows.find((entry) => !edited.has(entry));
      const entries = await repeat.locator('> [part="entry"], > [part="table"] > [part="entry"]').count();
      if (row !== undefined) {
        edited.add(row);
        await repeat.locator(`[part="entry"][data-pointer="${row}"] [data-action="edit"]`).click();
        await fillEditor(page, row, answers, 'save-changes');
      } else if (entries < wanted.length) {
        await repeat.locator('> [data-action="add"]').click();
        const entry = `${pointer}/${entries}`;
        await place.locator(`[part="entry"][data-pointer="${entry}"]`).or(inEditor(page, entry)).first().waitFor();
        if ((await inEditor(page, entry).count()) > 0) {
          edited.add(entry);
          await fillEditor(page, entry, answers, 'add-and-close');
        }
      } else continue;
      added = true;
      break;
    }
  }
}

/** Fills in the editor of an entry, and closes it by one of its buttons. */
async function fillEditor(page: Page, entry: string, answers: AnswerTree, close: string): Promise<void> {
  await inEditor(page, entry).first().waitFor();
  await fillAll(page, editorOf(page), answers);
  await editorOf(page).locator(`[data-action="${close}"]`).click();
  await inEditor(page, entry).first().waitFor({ state: 'detached' });
}

/** The questions of an entry in its editor. */
function inEditor(page: Page, entry: string): Locator {
  return editorOf(page).locator(`[part="field"][data-pointer^="${entry}/"]`);
}

async function pointersOf(parts: Locator): Promise<readonly string[]> {
  return parts.evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset['pointer'] ?? ''));
}

function answerAt(answers: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as AnswerTree)[name]
          : undefined,
      answers,
    );
}
