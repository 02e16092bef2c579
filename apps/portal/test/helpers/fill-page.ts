import type { Locator, Page } from 'playwright';

/** Answers as a draft has them. */
export type AnswerTree = { readonly [name: string]: unknown };

/**
 * Answers a page as a person would, by clicking and typing, one question after the other as they become visible, and
 * adding entries if there are more answers than entries. It relies on the markup in packages/theme/README.md, so it
 * works with both renderers, in a shadow root or not.
 */
export async function fillPage(page: Page, answers: AnswerTree): Promise<void> {
  const done = new Set<string>();
  for (;;) {
    await addEntries(page, answers);
    const asked = await pointersOf(page.locator('[part="field"]:not(.formwright-fixed)'));
    const next = asked.find((pointer) => !done.has(pointer) && answerAt(answers, pointer) !== undefined);
    if (next === undefined) return;
    done.add(next);
    await fillField(fieldAt(page, next), answerAt(answers, next));
  }
}

/** The question at a pointer, with everything around its control. */
export function fieldAt(page: Page, pointer: string): Locator {
  return page.locator(`[part="field"][data-pointer="${pointer}"]`);
}

/** Answers one question. */
export async function fillField(field: Locator, value: unknown): Promise<void> {
  const control = field.locator('input, select, textarea').first();
  const kind = await control.evaluate((element) =>
    element.closest('.govuk-date-input')
      ? 'date'
      : element instanceof HTMLInputElement
        ? element.type
        : element.localName,
  );
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
  await control.blur();
}

async function addEntries(page: Page, answers: AnswerTree): Promise<void> {
  for (let added = true; added;) {
    added = false;
    for (const pointer of await pointersOf(page.locator('[part="repeat"]'))) {
      const repeat = page.locator(`[part="repeat"][data-pointer="${pointer}"]`);
      const wanted = answerAt(answers, pointer);
      const entries = await repeat.locator('> [part="entry"]').count();
      if (!Array.isArray(wanted) || entries >= wanted.length) continue;
      await repeat.locator('> [data-action="add"]').click();
      added = true;
    }
  }
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
