import type { Attachment, CompiledForm, Facts } from '@formwright/model';
import { createSession, type Host, type PrefillRecord, type SavedDraft, type Session } from '@formwright/session';
import { openPage } from '../../src/index.ts';
import { chosenFiles, plainBrowser, type PlainBrowser } from './plain-browser.ts';

export interface Filling {
  readonly form: CompiledForm;
  readonly facts: Facts;
  readonly record?: PrefillRecord | undefined;
}

/** A server that keeps one draft, as in the package's README. */
export function formServer(
  { form, facts, record }: Filling,
  host: Partial<Host> = {},
): {
  readonly browser: PlainBrowser;
  readonly submitted: SavedDraft[];
  saved(): SavedDraft | undefined;
} {
  const submitted: SavedDraft[] = [];
  let saved: SavedDraft | undefined;
  const browser = plainBrowser(async ({ pathname, searchParams }, sent) => {
    const session = createSession({
      form,
      facts,
      ...(saved && { saved }),
      ...(record && { record }),
      host: {
        save: async () => ({}),
        submit: async (draft) => {
          submitted.push(draft);
          return { reference: 'AB-1' };
        },
        ...host,
      },
    });
    const page = openPage(session, { address: pathname, query: searchParams });
    const to = sent && (await page.receive(sent));
    if (sent) saved = JSON.parse(JSON.stringify(session.draft())) as SavedDraft;
    return to === undefined ? { html: page.html() } : { to };
  });
  return { browser, submitted, saved: () => saved };
}

/** Puts the answers of a draft into the controls of a page, as a person does who has them on paper. */
export function fillIn(document: Document, complete: Session): void {
  for (const control of document.querySelectorAll('form [part=input]')) {
    const pointer = control.closest('[data-pointer]')?.getAttribute('data-pointer') ?? '';
    const { boxes, options, value, widget } = complete.field(pointer);
    const type = control.getAttribute('type');
    const tick = (isTicked: boolean): void => control.toggleAttribute('checked', isTicked) as unknown as void;
    if (widget === 'attachments')
      chosenFiles.set(
        control,
        ((value ?? []) as readonly Attachment[])
          .filter(({ id }) => !document.querySelector(`[data-attachment="${id}"]`))
          .map(({ name, mediaType }) => new File(['%PDF'], name, { type: mediaType })),
      );
    else if (widget === 'checkbox') tick(value === true);
    else if (type === 'radio' || type === 'checkbox') {
      const shown = control.getAttribute('value');
      tick(options.some((option) => option.chosen && String(option.value) === shown));
    } else {
      const box = boxes.find(({ part }) => (part ?? null) === control.getAttribute('data-part'));
      const text = box?.text ?? '';
      if (control.localName === 'textarea') control.textContent = `\n${text}`;
      else if (control.localName === 'select')
        for (const option of control.querySelectorAll('option'))
          option.toggleAttribute('selected', option.getAttribute('value') === text);
      else control.setAttribute('value', text);
    }
  }
}

/** Fills in a whole form by requests alone, from its first page to its submission. Returns how many were sent. */
export async function fillInAll(browser: PlainBrowser, complete: Session): Promise<number> {
  const entriesIn = (repeat: Element): number =>
    repeat.querySelectorAll(':scope > [data-entry], :scope > table > [data-entry]').length;
  const wanted = (repeat: Element): number => {
    const answers = repeat.getAttribute('data-pointer') ?? '';
    return complete.repeat(answers).entries.length;
  };
  const edited = new Set<string>();
  await browser.open('/apply');
  for (let sent = 0; sent < 400; sent++) {
    const document = browser.document();
    if (document.querySelector('[data-activity=submitted]')) return sent;
    fillIn(document, complete);
    const lacking = [...document.querySelectorAll('.formwright-repeat')].find(
      (repeat) => entriesIn(repeat) < wanted(repeat) && repeat.querySelector(':scope > [data-action=add]'),
    );
    const isNew = (button: Element): boolean => !edited.has(button.getAttribute('value') ?? '');
    const row = [...document.querySelectorAll('[data-entry] [data-action=edit]')].find(isNew);
    if (row && !lacking) edited.add(row.getAttribute('value') ?? '');
    const button =
      lacking?.querySelector(':scope > [data-action=add]') ??
      row ??
      document.querySelector(
        ['add-and-close', 'save-changes', 'close', 'next', 'submit']
          .map((action) => `form [data-action=${action}]`)
          .join(),
      );
    if (!button) throw new Error(`There is no way on: ${document.querySelector('h1')?.textContent}`);
    const before = browser.html();
    await browser.press(button);
    if (before === browser.html())
      throw new Error(`It does not go on: ${browser.document().querySelector('[data-errors]')?.textContent}`);
  }
  throw new Error(`It does not end: ${browser.document().querySelector('.formwright-main')?.textContent}`);
}
