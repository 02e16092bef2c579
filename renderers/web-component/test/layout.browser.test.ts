import type { Block, FormModel } from '@formwright/model';
import { createForm } from '@formwright/runtime';
import { afterEach, describe, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { mount, type Mounted } from './mount.ts';
import { field } from './sample-form.ts';

const emulate = (features: readonly { readonly name: string; readonly value: string }[]): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features,
  });

afterEach(async () => {
  await emulate([]);
  await page.viewport(1024, 768);
});

function openPage({ find }: Mounted, name: string): void {
  find(`[data-page=${name}] button`).click();
  if (name === 'needs') find('[data-pointer="/needs/list"] > [data-action=add]').click();
  if (name === 'needs') find('[data-pointer="/needs/list/0/steps"] > [data-action=add]').click();
  find('[data-action=next], [data-action=save]').click();
}

describe.each([320, 640])('at %i CSS pixels', (width) => {
  test.each(['about', 'needs', 'end'])('page %s is no wider than the window, and nothing is cut off', async (name) => {
    await page.viewport(width, 700);
    const form = await mount();
    openPage(form, name);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const control of form.all('input, select, textarea, button, h1, h2, h3, p')) {
      if (control.checkVisibility() && control.getBoundingClientRect().width > 1)
        expect(control.getBoundingClientRect().right, control.outerHTML).toBeLessThanOrEqual(width);
    }
  });
});

test('at 320 pixels the list of pages is closed, and can be opened', async () => {
  await page.viewport(320, 700);
  const { find } = await mount();
  expect(find('.formwright-pages__list').checkVisibility()).toBe(false);
  find('[data-action=pages]').click();
  expect(find('.formwright-pages__list').checkVisibility()).toBe(true);
  expect(find('[data-action=pages]').getAttribute('aria-expanded')).toBe('true');
});

test('targets are at least 24 by 24 pixels', async () => {
  const form = await mount();
  openPage(form, 'needs');
  for (const target of form.all('button, input, select')) {
    const { width, height } = target.getBoundingClientRect();
    if (target.checkVisibility()) expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
  }
});

test('in forced colours the focus, the present page and progress can be seen', async () => {
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  const { find } = await mount();
  for (const selector of [
    '[name="/about/name"]',
    '[data-page=needs] button',
    '[data-action=next]',
    '[name="/about/contact/email"]',
  ]) {
    find(selector).focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(find(selector));
    expect(outlineStyle, selector).toBe('solid');
    expect(Number.parseFloat(outlineWidth), selector).toBeGreaterThan(1);
    expect(outlineColor, selector).not.toMatch(/, 0\)$/);
  }
  const current = getComputedStyle(find('[aria-current]'));
  expect([current.borderLeftStyle, Number.parseFloat(current.borderLeftWidth) >= 4]).toEqual(['solid', true]);
});

test('text from a definition or a person stays text', async () => {
  const evil = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>${1+1}{{x}}';
  const text: readonly Block[] = [
    { kind: 'paragraph', content: [evil, { kind: 'strong', content: [evil] }] },
    { kind: 'list', ordered: true, items: [[evil]] },
    { kind: 'heading', content: [evil] },
  ];
  const model: FormModel = {
    id: 'test/evil',
    title: evil,
    version: '1',
    owner: evil,
    language: 'en',
    progress: 'mandatory',
    reference: 'X',
    words: {},
    texts: [],
    pages: [
      {
        kind: 'page',
        name: 'p',
        path: '/p',
        label: evil,
        hint: evil,
        guidance: text,
        children: [
          field('/p/a', evil, { hint: evil, guidance: text, ui: { prefix: evil, suffix: evil } }),
          field('/p/b', evil, { widget: 'radios', options: [{ value: evil, label: evil, hint: evil }] }),
          field('/p/c', evil, { widget: 'select', options: [{ value: evil, label: evil }] }),
          field('/p/d', evil, { widget: 'textarea', maxLength: 5 }),
          { kind: 'note', name: 'n', path: '/p/n', text, style: 'warning', stop: false },
          { kind: 'note', name: 'o', path: '/p/o', text, style: 'details', stop: false },
          {
            kind: 'repeat',
            name: 'r',
            path: '/p/r',
            label: evil,
            entryLabel: evil,
            addLabel: evil,
            children: [field('/p/r/*/x', evil)],
          },
        ],
      },
    ],
  };
  const form = createForm(model, [[(_draft, _facts, { mandatory }) => void mandatory.add('/p/a')]]);
  const { element, find, has } = await mount({
    compiled: form,
    saved: {
      form: 'test/evil',
      version: '1',
      answers: { p: { a: evil, d: evil, r: [{ x: evil }] } },
      entries: {},
      page: 'p',
      ticked: [],
      prefilled: {},
    },
  });
  find('[data-action=save]').click();
  expect(find('[name="/p/a"]').value).toBe(evil);
  expect(find('h1').textContent).toContain(evil);
  expect(has('img, script')).toBe(false);
  expect(element.ownerDocument.defaultView).not.toHaveProperty('hacked');
});
