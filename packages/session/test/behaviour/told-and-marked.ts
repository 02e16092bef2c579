import type { RichText } from '@formwright/model';
import { expect, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { createSession, emptyDraft, type Host, type SaveReceipt, type Session } from '@formwright/session';
import type { DrawSession } from './draw-form.ts';
import { facts, field, page, repeat, section, smallForm } from '../support/small-form.ts';

const accept = [{ mediaType: 'application/pdf', name: 'PDF', extensions: ['.pdf'] }];
const guidance: RichText = [{ kind: 'paragraph', content: ['Ask'] }];
const form = smallForm(
  [
    page('you', [
      field('born', { label: 'Date of birth', widget: 'date', format: 'date' }),
      field('cost', {
        label: 'Cost',
        widget: 'number',
        type: 'number',
        ui: { prefix: '£', suffix: 'a week' },
      }),
      field('total', { label: 'Total', widget: 'output', type: 'number', calculated: true }),
      field('story', { label: 'Story', widget: 'textarea', maxLength: 5 }),
      field('mine', { label: 'Your email', widget: 'email', format: 'email', ui: { autocomplete: 'email' } }),
      field('letters', {
        label: 'Letters',
        type: 'attachments',
        widget: 'attachments',
        maxItems: 2,
        attachments: { accept, maxSize: 2048 },
      }),
      repeat('needs', [field('what')], { label: 'Needs' }),
    ]),
    page('areas', [
      repeat(
        'areas',
        [
          repeat('needs', [field('what')], { label: 'Needs', entryLabel: 'Need' }),
          section('more', [field('else')], { label: 'More' }),
        ],
        { label: 'Areas', entryLabel: 'Area' },
      ),
    ]),
    page('help', [field('one', { label: 'One', guidance }), field('two', { label: 'Two', guidance })]),
    page('codes', [
      field('name', { ui: { autocomplete: 'section-me given-name' } }),
      field('postcode', { format: 'uk-postcode' }),
      field('nhs', { format: 'nhs-number' }),
      field('email', { widget: 'email', format: 'email' }),
      field('number', { widget: 'number', type: 'number' }),
      field('said'),
    ]),
    page('dates', [
      field('day', { widget: 'date', format: 'date' }),
      field('rough', { widget: 'date', format: 'rough-date' }),
      field('moment', { widget: 'date', format: 'local-date-time' }),
      field('own', { widget: 'date', format: 'date', hint: 'As on the letter' }),
    ]),
    page('kept', [repeat('kept', [field('what')], { label: 'Kept' })]),
    page('end', [field('rest'), field('notes', { widget: 'textarea', maxLength: 4 })]),
  ],
  ({ you }, { calculated, locked }) => {
    calculated.set('/you/total', (you as { cost?: number } | undefined)?.cost ?? 7);
    locked.add('/kept/kept');
  },
);

/** Tests what is told of a control to those who cannot see it, and what is marked. */
export function testToldAndMarked(draw: DrawSession): void {
  const open = async (
    own: Partial<Host> = {},
  ): Promise<{
    readonly session: Session;
    readonly one: (selector: string) => HTMLInputElement;
    readonly root: HTMLElement | ShadowRoot;
    readonly described: (selector: string) => string;
  }> => {
    const host = {
      save: async () => ({}),
      submit: async () => ({ reference: 'A' }),
      attach: async () => new Promise<never>(() => undefined),
      ...own,
    };
    const session = createSession({
      form,
      facts,
      host,
      saved: {
        ...emptyDraft(form.model),
        answers: {
          you: { needs: [{ what: 'Meals' }] },
          areas: { areas: [{ needs: [{}] }, { needs: [{}] }] },
          kept: { kept: [{ what: 'Meals' }] },
        },
      },
    });
    const { root } = await draw(session);
    await expect.poll(() => root.querySelector('[type=file]')).not.toBeNull();
    const one = (selector: string): HTMLInputElement => root.querySelector(selector) as HTMLInputElement;
    const described = (selector: string): string =>
      (one(selector).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => root.querySelector(`#${id}`)?.textContent?.replaceAll(/\s+/g, ' ').trim())
        .join(' | ');
    return { session, one, root, described };
  };

  it('marks the box of a date that has the error, and leads to it', async () => {
    const { session, one, root } = await open();
    session.answer('/you/born', '7/3/');
    session.next();
    await expect.poll(() => root.querySelector('[data-errors] a')).not.toBeNull();
    const marked = (): (string | undefined)[] =>
      [...root.querySelectorAll<HTMLElement>('[data-part][aria-invalid]')].map(({ dataset }) => dataset['part']);
    expect(marked()).toEqual(['year']);
    one('[data-errors] a').click();
    await expect.poll(() => (root instanceof ShadowRoot ? root : document).activeElement).toBe(one('[data-part=year]'));
    session.answer('/you/born', '31/2/1950');
    await expect.poll(marked).toEqual(['day', 'month', 'year']);
  });

  it('describes a box by its prefix and suffix, and names a calculated answer', async () => {
    const { one, described, root } = await open();
    expect(described('[name="/you/cost"]')).toBe('£ | a week');
    expect(root.querySelector(`#${one('output').getAttribute('aria-labelledby')}`)?.textContent).toBe('Total');
  });

  it('draws an answer that cannot be edited without white space around it, because all of it is shown', async () => {
    const { root } = await open();
    const shown = [...root.querySelectorAll('.formwright-answer__value')].map(({ textContent }) => textContent ?? '');
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(shown.map((text) => text.trim()));
  });

  it('lets a browser offer its user’s own details only if the definition says so [S1-20]', async () => {
    const { root } = await open();
    const typed = [...root.querySelectorAll<HTMLInputElement>('[part=input]:not([type=file])')].map(
      ({ name, autocomplete }) => [name, autocomplete],
    );
    expect(typed.filter(([, autocomplete]) => autocomplete !== 'off')).toEqual([['/you/mine', 'email']]);
  });

  it('marks a text that is too long while it is typed', async () => {
    const { session, one } = await open();
    session.answer('/you/story', 'Ŵyn y W');
    await expect.poll(() => one('textarea').getAttribute('aria-invalid')).toBe('true');
    session.answer('/you/story', 'Ŵyn');
    await expect.poll(() => one('textarea').getAttribute('aria-invalid')).toBeNull();
  });

  it('announces how much more may be typed, and a calculated answer with its label, once typing pauses', async () => {
    const { session, one, root } = await open();
    const said: string[] = [];
    const live = one('[data-live]');
    const observer = new MutationObserver(() => live.textContent && said.push(live.textContent));
    observer.observe(live, { childList: true, characterData: true, subtree: true });
    session.answer('/you/cost', 8);
    session.answer('/you/story', 'Ŵ');
    session.answer('/you/story', 'Ŵyn y W');
    await expect.poll(() => said).toEqual(['Total: 8 You have 2 characters too many']);
    expect(root.querySelector(`#${one('textarea').id}-count`)?.textContent?.trim()).toBe(
      'You have 2 characters too many',
    );
    expect(one('output').ariaLive).toBe('off');
    observer.disconnect();
  });

  it('announces nothing on the next page about what was typed on the last', async () => {
    const { session, one } = await open();
    session.answer('/you/story', 'Ŵyn');
    session.goTo('end');
    await expect.poll(() => one('textarea').name).toBe('/end/notes');
    session.answer('/end/notes', 'Ŵyn');
    await expect.poll(() => one('[data-live]').textContent).toBe('You have 1 character left');
  });

  it('says that it is saving for as long as it is', async () => {
    let finish: (receipt: SaveReceipt) => void = () => undefined;
    const { session, one } = await open({
      save: async () =>
        new Promise((kept) => {
          finish = kept;
        }),
    });
    void session.save();
    await expect.poll(() => one('[data-live]').textContent).toBe('Saving …');
    finish({});
    await expect.poll(() => one('[data-live]').textContent).toBe('');
  });

  it('connects the error of a refused file to its control, which keeps the focus', async () => {
    const { one, described, root } = await open();
    one('[type=file]').focus();
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'scan.tif', { type: 'image/tiff' }));
    one('[type=file]').files = transfer.files;
    one('[type=file]').dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => one('[type=file]').getAttribute('aria-invalid')).toBe('true');
    expect((root instanceof ShadowRoot ? root : document).activeElement).toBe(one('[type=file]'));
    expect(described('[type=file]')).toContain('Error: ‘scan.tif’');
  });

  it('includes the entry in the names of groups and buttons in it, and the question in the name of its help [S0-53, S3-23]', async () => {
    const { session, root } = await open();
    session.goTo('areas');
    await expect.poll(() => root.querySelectorAll('[data-entry]').length).toBe(4);
    const found = (role: 'group' | 'button', name: string): number =>
      screen.getByRole(role, { name, exact: true }).elements().length;
    for (const area of ['Area 1', 'Area 2']) {
      expect([area, found('group', area), found('button', `Remove ${area.toLowerCase()}`)]).toEqual([area, 1, 1]);
      for (const group of ['Needs', 'Need 1', 'More'])
        expect([area, group, found('group', `${group} ${area}`)]).toEqual([area, group, 1]);
      for (const button of ['Add need', 'Remove need 1'])
        expect([area, button, found('button', `${button} ${area}`)]).toEqual([area, button, 1]);
    }
    session.goTo('help');
    await expect
      .poll(() => [...root.querySelectorAll('summary')].map((summary) => summary.textContent?.trim()))
      .toEqual(['More help: One', 'More help: Two']);
  });

  it('corrects no spelling in names and codes, capitalises only where that is usual, and says what Return does', async () => {
    const { session, root } = await open();
    session.goTo('codes');
    await expect.poll(() => root.querySelectorAll('[part=input]').length).toBe(6);
    const told = [...root.querySelectorAll('[part=input]')].map((box) =>
      ['name', 'spellcheck', 'autocapitalize', 'inputmode', 'enterkeyhint'].map((name) => box.getAttribute(name)),
    );
    expect(told).toEqual([
      ['/codes/name', 'false', 'words', null, 'go'],
      ['/codes/postcode', 'false', 'characters', null, 'go'],
      ['/codes/nhs', 'false', 'none', 'numeric', 'go'],
      ['/codes/email', 'false', 'none', null, 'go'],
      ['/codes/number', 'false', null, 'decimal', 'go'],
      ['/codes/said', null, null, null, 'go'],
    ]);
  });

  it('shows how to write a date if the author does not', async () => {
    const { session, root } = await open();
    session.goTo('dates');
    await expect.poll(() => root.querySelectorAll('fieldset').length).toBe(4);
    const described = [...root.querySelectorAll('fieldset')].map(
      (group) => root.querySelector(`#${group.getAttribute('aria-describedby')}`)?.textContent,
    );
    expect(described).toEqual([
      'For example, 27 3 2024',
      'For example, 27 3 2024, or just 2024',
      'For example, 27 3 2024 at 2:30pm',
      'As on the letter',
    ]);
  });

  it('leaves the focus on the control after a file was accepted, or moves it to what replaced the control', async () => {
    const { one, root } = await open({
      attach: async ({ name, size }) => ({ id: name, name, size, mediaType: 'application/pdf' }),
    });
    const choose = (name: string): void => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7'], name, { type: 'application/pdf' }));
      one('[type=file]').focus();
      one('[type=file]').files = transfer.files;
      one('[type=file]').dispatchEvent(new Event('change', { bubbles: true }));
    };
    const focused = (): Element | null => (root instanceof ShadowRoot ? root : document).activeElement;
    choose('one.pdf');
    await expect.poll(() => root.querySelectorAll('[data-attachment]').length).toBe(1);
    expect(focused()).toBe(one('[type=file]'));
    choose('two.pdf');
    await expect.poll(() => root.querySelectorAll('[data-attachment]').length).toBe(2);
    expect(root.querySelector('[type=file]')).toBeNull();
    expect(focused()?.textContent).toContain('No more files');
  });

  it('cancels the removal of an entry by Escape', async () => {
    const { session, one, root } = await open();
    await userEvent.click(one('[data-action=remove]'));
    await userEvent.keyboard('{Escape}');
    await expect
      .poll(() => (root instanceof ShadowRoot ? root : document).activeElement)
      .toBe(one('[data-action=remove]'));
    expect(session.repeat('/you/needs').entries).toHaveLength(1);
  });

  it('leaves no gap for the buttons that a locked entry does not have', async () => {
    const { session, one, root } = await open();
    session.goTo('kept');
    await expect.poll(() => root.querySelector('[data-pointer="/kept/kept/0/what"]')).not.toBeNull();
    expect(root.querySelector('[data-entry] button')).toBeNull();
    const entry = one('[data-entry]');
    const { paddingBottom, borderBottomWidth } = getComputedStyle(entry);
    const below =
      entry.getBoundingClientRect().bottom - one('[data-entry] [data-pointer]').getBoundingClientRect().bottom;
    expect(below).toBeCloseTo(parseFloat(paddingBottom) + parseFloat(borderBottomWidth), 0);
  });

  it('says whose a page or section is that this person cannot change, and for whom the form waits', async () => {
    const parts = smallForm(
      [
        page('signOff', [section('part', [field('agreed')], { filledInBy: 'the area team' })], {
          filledInBy: 'the Senior Officer',
          hint: 'Within two days',
        }),
      ],
      (_answers, { locked, mandatory }) => {
        locked.add('/signOff');
        mandatory.add('/signOff/part/agreed');
      },
    );
    const host = { save: async () => ({}), submit: async () => ({ reference: 'A' }) };
    const { root } = await draw(createSession({ form: parts, facts, host }));
    await expect.poll(() => root.querySelector('[data-waiting]')?.textContent).toBe('Waiting for the area team');
    expect([...root.querySelectorAll('.govuk-hint')].map(({ textContent }) => textContent)).toEqual([
      'Filled in by the Senior Officer',
      'Filled in by the area team',
    ]);
    expect(root.querySelector('[data-missing], [data-action=submit]')).toBeNull();
    const described = root.querySelector('.formwright-section')?.getAttribute('aria-describedby') ?? '';
    expect(root.querySelector(`#${described}`)?.textContent).toBe('Filled in by the area team');
  });

  it('sends nothing if no script runs', async () => {
    const { root } = await open();
    // A copy has the markup, and nobody who listens to it.
    const copy = document.body.appendChild(root.querySelector('form')?.cloneNode(true) as HTMLFormElement);
    const before = location.href;
    copy.querySelector<HTMLElement>('[data-action=next]')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect([copy.method, location.href]).toEqual(['dialog', before]);
    copy.remove();
  });
}
