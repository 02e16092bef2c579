import type { Attachment } from '@formwright/model';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import type { DrawSession } from './draw-form.ts';
import { createSession, type AttachWork, type Host, HostError, type Session } from '@formwright/session';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const practices = [
  { value: 'Riverside Surgery', hint: '1 River Street, Bootle L20 1AA' },
  { value: 'Riverbank Practice' },
  { value: 'The Riverside' },
];
const accept = [{ mediaType: 'application/pdf', name: 'PDF', extensions: ['.pdf'] }];

const form = smallForm([
  page('you', [
    field('practice', {
      label: 'GP practice',
      widget: 'lookup',
      hint: 'Where the person is registered',
      lookup: { source: 'practices', freeText: false },
    }),
    field('letters', {
      label: 'Letters',
      type: 'attachments',
      widget: 'attachments',
      attachments: { accept, maxSize: 2048 },
      maxItems: 2,
    }),
  ]),
  page('end', [field('rest')]),
]);

interface Waiting {
  readonly work: AttachWork;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

function begin(without: 'nothing' | 'a host' = 'nothing'): {
  readonly session: Session;
  readonly waiting: Waiting[];
  readonly asked: string[];
} {
  const waiting: Waiting[] = [];
  const asked: string[] = [];
  const host: Host = {
    save: async () => ({ link: '/d/1', keptUntil: '2026-12-24' }),
    submit: async () => ({ reference: 'A' }),
    async lookup(_source, query) {
      asked.push(query);
      return practices.filter(({ value }) => value.toLowerCase().includes(query.toLowerCase()));
    },
    attach: async (file, work) =>
      new Promise<Attachment>((resolve, reject) => {
        const id = `id-${waiting.length + 1}`;
        waiting.push({
          work,
          fail: reject,
          done: () => resolve({ id, name: file.name, size: file.size, mediaType: 'application/pdf' }),
        });
      }),
  };
  return { session: createSession({ form, facts, ...(without === 'nothing' && { host }) }), waiting, asked };
}

async function findings(root: HTMLElement | ShadowRoot): Promise<readonly string[]> {
  document.documentElement.lang = 'en';
  const element = root instanceof ShadowRoot ? root.host : root;
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/**
 * Tests that a renderer lets a person look a text up, and choose files, as the markup contract and the ARIA Authoring
 * Practices say.
 */
export function testHostWidgets(draw: DrawSession): void {
  const open = async (without: 'nothing' | 'a host' = 'nothing') => {
    const { session, waiting, asked } = begin(without);
    const { root } = await draw(session);
    /** Ids begin with the form's own, which `fw` stands for here. */
    const own = (selector: string): string =>
      selector.replaceAll('#fw-', `#${root.querySelector('.formwright')?.id ?? ''}-`);
    /** As what most of them are. */
    const one = (selector: string): HTMLInputElement => {
      const found = root.querySelector<HTMLInputElement>(own(selector));
      if (!found) throw new Error(`Nothing is ${selector}`);
      return found;
    };
    const said = (): string => root.querySelector('[data-live]')?.textContent ?? '';
    const focused = (): Element | null => (root instanceof ShadowRoot ? root.activeElement : document.activeElement);
    const combobox = async (): Promise<HTMLInputElement> => {
      await expect.poll(() => root.querySelector('[role=combobox]')).not.toBeNull();
      return one('#fw-you-practice');
    };
    const choose = async (...files: File[]): Promise<void> => {
      await expect.poll(() => root.querySelector('input[type=file]')).not.toBeNull();
      const transfer = new DataTransfer();
      for (const file of files) transfer.items.add(file);
      const control = one('#fw-you-letters');
      control.files = transfer.files;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    return { session, waiting, asked, root, own, one, said, focused, combobox, choose };
  };
  const pdf = (name: string, size = 100): File => new File([new Uint8Array(size)], name, { type: 'application/pdf' });

  it('suggestions appear during typing, keys move through them, Enter chooses one and Escape closes the list', async () => {
    const { session, asked, one, said, focused, combobox, root } = await open();
    const box = await combobox();
    expect([box.getAttribute('aria-expanded'), box.getAttribute('aria-autocomplete'), box.autocomplete]).toEqual([
      'false',
      'list',
      'off',
    ]);
    box.focus();
    await userEvent.keyboard('river');
    // On a slow machine there are suggestions for 'ri' before the rest is typed.
    await expect.poll(() => asked.at(-1)).toBe('river');
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(said).toContain('3 suggestions');
    const list = one(`#${box.getAttribute('aria-controls')}`);
    expect([list.getAttribute('role'), list.hidden, list.children.length]).toEqual(['listbox', false, 3]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const active = one(`#${box.getAttribute('aria-activedescendant')}`);
    expect([active.textContent?.trim(), active.getAttribute('role'), active.getAttribute('aria-selected')]).toEqual([
      'Riverbank Practice',
      'option',
      'true',
    ]);
    expect(await findings(root)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(box.value).toBe('Riverbank Practice');
    expect(session.answers()).toEqual({ you: { practice: 'Riverbank Practice' } });
    expect([box.getAttribute('aria-expanded'), focused(), session.view().page.name]).toEqual(['false', box, 'you']);
    await userEvent.keyboard('{Control>}a{/Control}river');
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    await expect.poll(() => asked.at(-1)).toBe('river');
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect([box.getAttribute('aria-expanded'), box.value]).toEqual(['false', 'river']);
  });

  it('a suggestion can be chosen by pressing it, even on a narrow page', async () => {
    await browserPage.viewport(320, 640);
    const { one, combobox, root } = await open();
    const box = await combobox();
    await userEvent.click(box);
    await userEvent.keyboard('the r');
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('true');
    const option = one('[role=option]');
    expect(option.getBoundingClientRect().height).toBeGreaterThanOrEqual(40);
    expect(option.getBoundingClientRect().right).toBeLessThanOrEqual(320);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(await findings(root)).toEqual([]);
    await userEvent.click(option);
    expect([box.value, box.getAttribute('aria-expanded')]).toEqual(['The Riverside', 'false']);
    await browserPage.viewport(1024, 768);
  });

  it('an empty result is announced, and Next reports an answer that the source does not have', async () => {
    const { asked, said, combobox, session, root, own } = await open();
    const box = await combobox();
    box.focus();
    await userEvent.keyboard('xyz');
    // On a slow machine the source is asked about what was typed first, and has nothing like that either.
    await expect.poll(() => asked.at(-1)).toBe('xyz');
    await expect.poll(said).toContain('No suggestions');
    session.next();
    await expect
      .poll(() => root.querySelector(own('#fw-you-practice-error'))?.textContent)
      .toContain('Choose one of the suggestions');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(await findings(root)).toEqual([]);
  });

  it('files can be chosen, uploaded with progress, listed and removed, and each step is announced', async () => {
    const { session, waiting, root, one, said, focused, choose } = await open();
    await choose(pdf('a.pdf'), pdf('large.pdf', 4096), new File(['x'], 'x.exe'));
    await expect.poll(() => root.querySelectorAll('[data-upload]').length).toBe(3);
    waiting[0]?.work.progress(40);
    await expect.poll(() => one('.formwright-files').textContent).toContain('Uploading a.pdf: 40%');
    expect(one('.formwright-files').textContent).toContain('‘large.pdf’ must be 2 kB or smaller');
    expect(one('.formwright-files').textContent).toContain('‘x.exe’ must be one of these types: PDF');
    expect(await findings(root)).toEqual([]);
    waiting[0]?.done();
    await expect.poll(() => root.querySelectorAll('[data-attachment]').length).toBe(1);
    await expect.poll(said).toContain('a.pdf uploaded');
    expect(one('[data-attachment]').textContent).toContain('a.pdf, 1 kB');
    expect(session.answers()).toMatchObject({ you: { letters: [{ name: 'a.pdf', size: 100 }] } });
    one('[data-attachment] button').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.querySelectorAll('[data-attachment]').length).toBe(0);
    expect(focused()).toBe(one('#fw-you-letters'));
    await expect.poll(said).toContain('a.pdf removed');
  });

  it('files can be dropped around the control, which says so where there is a mouse, and shows how far each is', async () => {
    const { waiting, root, one, choose } = await open();
    await choose();
    const zone = one('.formwright-drop');
    expect(getComputedStyle(one('.formwright-drop__words')).display).toBe(
      matchMedia('(hover: hover) and (pointer: fine)').matches ? 'block' : 'none',
    );
    const drag = (type: string, dataTransfer: DataTransfer): boolean =>
      zone.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    const text = new DataTransfer();
    text.setData('text/plain', 'A word');
    // A browser does what it always does with text.
    expect([drag('dragover', text), zone.hasAttribute('data-over')]).toEqual([true, false]);
    const files = new DataTransfer();
    files.items.add(pdf('dropped.pdf'));
    expect([drag('dragover', files), zone.hasAttribute('data-over')]).toEqual([false, true]);
    drag('dragleave', files);
    expect(zone.hasAttribute('data-over')).toBe(false);
    drag('dragover', files);
    expect([drag('drop', files), zone.hasAttribute('data-over')]).toEqual([false, false]);
    await expect.poll(() => waiting.length).toBe(1);
    waiting[0]?.work.progress(40);
    await expect.poll(() => root.querySelector('progress[aria-hidden]')?.getAttribute('value')).toBe('40');
    waiting[0]?.done();
    await expect.poll(() => root.querySelectorAll('[data-attachment]').length).toBe(1);
    expect(await findings(root)).toEqual([]);
  });

  it('no file can be chosen at the maximum; removing one makes room, and the focus is never lost', async () => {
    const { session, waiting, root, own, one, focused, choose } = await open();
    await choose(pdf('a.pdf'));
    await expect.poll(() => waiting.length).toBe(1);
    one('#fw-you-letters').focus();
    await choose(pdf('b.pdf'));
    await expect
      .poll(() => root.querySelector(own('p#fw-you-letters'))?.textContent)
      .toBe('No more files can be added. Remove one to make room for another.');
    expect([root.querySelector('input[type=file]'), focused()]).toEqual([null, one('#fw-you-letters')]);
    for (const { done } of waiting) done();
    await expect.poll(() => root.querySelectorAll('[data-attachment]').length).toBe(2);
    expect([root.querySelector('input[type=file]'), focused()]).toEqual([null, one('#fw-you-letters')]);
    expect(await findings(root)).toEqual([]);
    one('[data-attachment] button').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.querySelectorAll('[data-attachment]').length).toBe(1);
    expect([one('#fw-you-letters').type, focused()]).toEqual(['file', one('#fw-you-letters')]);
    expect(session.answers()).toMatchObject({ you: { letters: [{ name: 'b.pdf' }] } });
  });

  it('a file that failed to upload stays visible with the reason, even after a change of page, and can be tried again', async () => {
    const { session, waiting, root, choose } = await open();
    await choose(pdf('a.pdf'));
    await expect.poll(() => waiting.length).toBe(1);
    session.next();
    waiting[0]?.fail(new HostError('The line is down.'));
    session.goTo('you');
    await expect.poll(() => root.querySelector('[data-upload]')?.textContent).toContain('The line is down.');
    root.querySelector<HTMLButtonElement>('[data-upload] button')?.click();
    await expect.poll(() => waiting.length).toBe(2);
    waiting[1]?.done();
    await expect.poll(() => root.querySelectorAll('[data-attachment]').length).toBe(1);
  });

  it('without a host a look-up is a plain box, and files cannot be added', async () => {
    const { root, own, one, session } = await open('a host');
    await expect
      .poll(() => root.querySelector(own('p#fw-you-letters'))?.textContent)
      .toBe('Files cannot be added here.');
    expect(root.querySelector('[role=combobox]')).toBeNull();
    one('#fw-you-practice').focus();
    await userEvent.keyboard('Any Surgery');
    expect(session.answers()).toEqual({ you: { practice: 'Any Surgery' } });
    expect(await findings(root)).toEqual([]);
  });

  it('Save says how long the answers are kept', async () => {
    const { session, root } = await open();
    await session.save();
    await expect
      .poll(() => root.querySelector('[data-kept-until]')?.textContent)
      .toBe('They will be kept until 24 December 2026.');
  });
}
