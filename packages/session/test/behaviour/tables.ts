import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { govuk } from '@formwright/messages/govuk';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emptyDraft, type SessionOptions } from '@formwright/session';
import { diary } from '../support/diary.ts';
import { axeViolations } from './axe-violations.ts';
import { drawForm, type DrawnForm, type DrawSession, hostOf } from './draw-form.ts';

const form = diary();
const two = { diary: { activities: [{ what: 'Phone call', by: 'Ann' }, { what: 'Visit' }] } };
const row = (n: number): string => `[data-pointer="/diary/activities/${n}"]`;

/** Tests that a person can work with a table of entries: in a dialog, and on pages of their own. */
export function testTables(draw: DrawSession): void {
  /** Draws the form at a page, once the code of tables is there. */
  const drawTable = async (
    answers: object,
    options: Partial<SessionOptions> = {},
    page = 'diary',
  ): Promise<DrawnForm> => {
    const saved = { ...emptyDraft(form.model), answers: answers as never, page };
    const drawn = await drawForm(draw, { form, saved, host: hostOf(), ...options });
    await expect.poll(() => drawn.all('[data-action="add"]').length).toBe(1);
    return drawn;
  };
  const words = ({ focused }: DrawnForm): string | undefined => focused()?.textContent?.replace(/\s+/g, ' ').trim();
  const dialog = ({ all }: DrawnForm): HTMLDialogElement | undefined =>
    all('dialog[data-editor]')[0] as HTMLDialogElement | undefined;
  const opened = async (drawn: DrawnForm): Promise<void> => {
    await expect.poll(() => dialog(drawn)?.open).toBe(true);
  };
  const texts = ({ all }: DrawnForm): readonly (string | undefined)[] =>
    all('tbody').map(
      (entry) =>
        entry.querySelector('th span:last-child')?.textContent ?? entry.querySelector('th')?.textContent ?? undefined,
    );

  it('adds several entries with the keyboard alone, and says so [S3-46] [S3-54] [S3-110] [S3-114]', async () => {
    const drawn = await drawTable({});
    const { one, all, focused, session } = drawn;
    one('[data-action="add"]').focus();
    await userEvent.keyboard('{Enter}');
    await opened(drawn);
    await expect.poll(focused).toBe(one('#fw_editor'));
    expect(words(drawn)).toBe('Add activity');
    await userEvent.tab();
    expect(focused()).toBe(one('#fw-diary-activities-0-what'));
    // Nothing outside of the dialog can be reached.
    for (let steps = 0; steps < 12; steps++) {
      await userEvent.tab();
      const at = focused() ?? document.body;
      expect(at === document.body || dialog(drawn)?.contains(at)).toBe(true);
    }
    one('#fw-diary-activities-0-what').focus();
    await userEvent.keyboard('Phone call');
    expect(all('tbody')).toEqual([]);
    one('#fw_editor-add').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => words(drawn)).toBe('Add activity');
    await expect.poll(() => one('[data-said]').textContent).toContain('Activity 1: Phone call added');
    expect(one('#fw-diary-activities-1-what').value).toBe('');
    one('#fw-diary-activities-1-what').focus();
    await userEvent.keyboard('Visit{Enter}');
    await expect.poll(() => dialog(drawn)).toBeUndefined();
    expect(focused()).toBe(one('#fw-diary-activities'));
    expect(texts(drawn)).toEqual(['Phone call', 'Visit']);
    expect(session.answers()).toMatchObject({ diary: { activities: [{ what: 'Phone call' }, { what: 'Visit' }] } });
  });

  it('saves the changes of an entry, and returns to its button [S3-79] [S3-82] [S3-115]', async () => {
    const drawn = await drawTable(two);
    const { one, focused } = drawn;
    const edit = one(`${row(0)} [data-action="edit"]`);
    expect(edit.textContent).toBe('Edit Activity 1: Phone call');
    await userEvent.click(edit);
    await opened(drawn);
    await expect.poll(() => words(drawn)).toBe('Activity 1: Phone call');
    one('#fw-diary-activities-0-what').focus();
    await userEvent.keyboard('{Control>}a{/Control}Email');
    await userEvent.click(one('#fw_editor-save-changes'));
    await expect.poll(() => dialog(drawn)).toBeUndefined();
    expect(focused()).toBe(one(`${row(0)} [data-action="edit"]`));
    expect(texts(drawn)).toEqual(['Email', 'Visit']);
  });

  it('closes with Escape if nothing was typed, and otherwise asks', async () => {
    const drawn = await drawTable(two);
    const { one, focused, session } = drawn;
    await userEvent.click(one(`${row(1)} [data-action="edit"]`));
    await opened(drawn);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog(drawn)).toBeUndefined();
    expect(focused()).toBe(one(`${row(1)} [data-action="edit"]`));
    await userEvent.keyboard('{Enter}');
    await opened(drawn);
    one('#fw-diary-activities-1-what').focus();
    await userEvent.keyboard('!{Escape}');
    await expect.poll(focused).toBe(one('#fw_editor-question'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(one('#fw_editor-cancel'));
    expect(one('#fw-diary-activities-1-what').value).toBe('Visit!');
    await userEvent.keyboard('{Escape}{Escape}{Escape}');
    await expect.poll(focused).toBe(one('#fw_editor-question'));
    expect(dialog(drawn)?.open).toBe(true);
    await userEvent.click(one('#fw_editor-discard'));
    await expect.poll(() => dialog(drawn)).toBeUndefined();
    expect(session.answers()).toEqual(two);
  });

  it('shows what is wrong in an entry at its row, and leads to the answer', async () => {
    const drawn = await drawTable({ diary: { activities: [{ by: 'Ann' }] } });
    const { one, all, focused } = drawn;
    await userEvent.click(one('[data-action="next"]'));
    expect(all('[data-errors] a')).toHaveLength(1);
    const link = one(`${row(0)} .formwright-row__issues a`);
    await userEvent.click(link);
    await opened(drawn);
    await expect.poll(focused).toBe(one('#fw-diary-activities-0-what'));
    expect(focused()?.getAttribute('aria-invalid')).toBe('true');
  });

  it('moves and removes rows, and puts back what was removed [S3-116] [S3-117] [S3-118]', async () => {
    const drawn = await drawTable(two);
    const { one, all, focused } = drawn;
    expect(all(`${row(0)} [data-action="up"], ${row(1)} [data-action="down"]`)).toEqual([]);
    await userEvent.click(one(`${row(1)} [data-action="up"]`));
    expect(texts(drawn)).toEqual(['Visit', 'Phone call']);
    await userEvent.click(one(`${row(0)} [data-action="remove"]`));
    await expect.poll(focused).toBe(one('#fw-diary-activities-0--confirm'));
    await userEvent.click(one('[data-action="confirm"]'));
    expect(texts(drawn)).toEqual(['Phone call']);
    await userEvent.click(one('[data-action="undo"]'));
    expect(texts(drawn)).toEqual(['Visit', 'Phone call']);
    expect(focused()).toBe(one('#fw-diary-activities-0'));
  });

  it('has tables in entries of tables, which name the entry that they belong to', async () => {
    const drawn = await drawTable({ areas: { areas: [{ name: 'Falls', needs: [{ need: 'A rail' }] }] } }, {}, 'areas');
    const { one, focused } = drawn;
    await userEvent.click(one('[data-pointer="/areas/areas/0"] [data-action="edit"]'));
    await opened(drawn);
    await userEvent.click(one('[data-pointer="/areas/areas/0/needs/0"] [data-action="edit"]'));
    await expect.poll(() => words(drawn)).toBe('Need 1: A rail');
    expect(one('[data-editor] .formwright-caption').textContent).toBe('Area 1: Falls – Needs');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(one('[data-pointer="/areas/areas/0/needs/0"] [data-action="edit"]'));
    expect(await axeViolations(drawn.root)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog(drawn)).toBeUndefined();
  });

  it('opens again where somebody left it', async () => {
    const first = await drawTable({});
    first.session.addEntry('/diary/activities');
    first.session.answer('/diary/activities/0/note', 'Half a sentence');
    const saved = JSON.parse(JSON.stringify(first.session.draft())) as NonNullable<SessionOptions['saved']>;
    const drawn = await drawForm(draw, { form, saved });
    await expect.poll(() => drawn.all('[data-editor]').length).toBe(1);
    await expect.poll(() => dialog(drawn)?.open).toBe(true);
    expect(drawn.one('[data-editor] [name="/diary/activities/0/note"]').value).toBe('Half a sentence');
  });

  for (const [language, wording] of Object.entries({ english, welsh }))
    it(`has no accessibility violation, ${language}`, async () => {
      const drawn = await drawTable(two, { wording });
      expect(await axeViolations(drawn.root)).toEqual([]);
      await userEvent.click(drawn.one(`${row(0)} [data-action="edit"]`));
      await opened(drawn);
      expect(await axeViolations(drawn.root)).toEqual([]);
    });

  for (const [language, wording] of Object.entries({ english: govuk(english), welsh: govuk(welsh) }))
    it(`edits entries on pages of their own in the govuk profile, ${language}`, async () => {
      const drawn = await drawTable(two, { wording });
      const { one, all, focused } = drawn;
      expect(await axeViolations(drawn.root)).toEqual([]);
      one('[data-action="add"]').focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => all('#fw_editor-add-and-close').length).toBe(1);
      expect(all('[data-editor], table, [data-action="next"]')).toEqual([]);
      expect(focused()).toBe(one('h1'));
      expect(await axeViolations(drawn.root)).toEqual([]);
      await userEvent.click(one('#fw_editor-add-and-close'));
      await expect.poll(focused).toBe(one('[data-errors]'));
      await userEvent.click(one('[data-errors] a'));
      await expect.poll(focused).toBe(one('#fw-diary-activities-2-what'));
      await userEvent.keyboard('Letter{Enter}');
      await expect.poll(() => all('tbody').length).toBe(3);
      // It is full now.
      expect(focused()).toBe(one('#fw-diary-activities'));
      await userEvent.click(one(`${row(2)} [data-action="edit"]`));
      await expect.poll(() => all('#fw_editor-save-changes').length).toBe(1);
      await userEvent.click(one('#fw_editor-cancel'));
      await expect.poll(focused).toBe(one(`${row(2)} [data-action="edit"]`));
    });
}
