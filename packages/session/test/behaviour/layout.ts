import type { CompiledForm } from '@formwright/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page as browserPage, userEvent } from 'vitest/browser';
import { drawForm, type DrawnForm, type DrawSession, hostOf, savedAt } from './draw-form.ts';

const [rowsForm] = Object.values(
  import.meta.glob<CompiledForm>('../../../../test-support/conformance/forms/conformance/rows/generated/index.js', {
    import: 'form',
  }),
);

const emulate = (features: readonly { readonly name: string; readonly value: string }[]): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features,
  });

const needs = { needs: { needs: [{ what: 'x'.repeat(200), steps: [{}] }, {}] } };
const pages = ['about', 'needs', 'end'];

/** Tests that a form fits in narrow windows, can be touched, and can be seen in forced colours. */
export function testLayout(draw: DrawSession): void {
  beforeEach(() => browserPage.viewport(1280, 800));
  afterEach(async () => {
    await emulate([]);
    await browserPage.viewport(1280, 800);
  });

  /** Draws a page with its errors, or with the link of a saved draft if it is the last one. */
  const openPage = async (name: string): Promise<DrawnForm> => {
    const form = await drawForm(draw, { host: hostOf(), saved: savedAt(name, needs) });
    await userEvent.click(form.button(name === 'end' ? 'save' : 'next'));
    await expect.poll(() => form.all('[data-errors], [data-activity="saved"]').length).toBe(1);
    return form;
  };
  const shown = ({ all }: DrawnForm, selector: string): readonly HTMLElement[] => {
    const found = all(selector).filter((element) => element.checkVisibility());
    expect(found.length).toBeGreaterThan(5);
    return found;
  };

  describe.each([320, 640, 1024])('at %i CSS pixels', (width) => {
    it.each(pages)('page %s is no wider than the window, and nothing is cut off', async (name) => {
      await browserPage.viewport(width, 700);
      const form = await openPage(name);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      for (const element of shown(form, 'input, select, textarea, button, h1, h2, h3, p')) {
        const box = element.getBoundingClientRect();
        if (box.width > 1) expect(box.right, element.outerHTML).toBeLessThanOrEqual(width);
      }
    });
  });

  it.each(pages)('page %s has room for the text spacing that people set (WCAG 1.4.12)', async (name) => {
    await browserPage.viewport(320, 700);
    const form = await openPage(name);
    const style = document.createElement('style');
    style.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
    form.root.append(style);
    try {
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      for (const element of shown(form, 'a, button, label, legend, h1, h2, h3, p')) {
        const { overflowY } = getComputedStyle(element);
        if (overflowY !== 'visible' && element.clientHeight > 1)
          expect(element.scrollHeight, element.outerHTML).toBeLessThanOrEqual(element.clientHeight + 1);
      }
    } finally {
      style.remove();
    }
  });

  it('at 320 pixels the list of pages is closed, can be opened by keyboard, and closes when a page is chosen', async () => {
    await browserPage.viewport(320, 700);
    const { one, button, session } = await drawForm(draw);
    const state = (): readonly unknown[] => [
      one('.formwright-pages__list').checkVisibility(),
      button('pages').getAttribute('aria-expanded'),
    ];
    expect(state()).toEqual([false, 'false']);
    button('pages').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(state).toEqual([true, 'true']);
    await userEvent.click(one('li[data-page="end"] button'));
    expect(session.view().page.name).toBe('end');
    await expect.poll(state).toEqual([false, 'false']);
  });

  it.each([
    [1280, { columns: true, isSaidOnce: true }],
    [320, { columns: false, isSaidOnce: false }],
  ] as const)(
    'rows that begin with the same choice are a grid only where there is room: at %i pixels',
    async (width, expected) => {
      await browserPage.viewport(width, 800);
      if (!rowsForm) throw new Error('The form of rows is not built: npm run build');
      const { all } = await drawForm(draw, { form: await rowsForm() });
      const inRow = (row: string): { readonly columns: boolean; readonly question: number | undefined } => {
        const inputs = all(`[name="/daily/outcomes/${row}/level"]`);
        expect(inputs).toHaveLength(3);
        return {
          columns: new Set(inputs.map((input) => input.getBoundingClientRect().top)).size === 1,
          question: all(`[data-pointer="/daily/outcomes/${row}/level"] legend`)[0]?.getBoundingClientRect().height,
        };
      };
      await expect.poll(() => inRow('eating').columns).toBe(expected.columns);
      const [first, second] = [inRow('eating'), inRow('washing')];
      expect(second.columns).toBe(expected.columns);
      expect(first.question).toBeGreaterThan(15);
      expect((second.question ?? 0) <= 1).toBe(expected.isSaidOnce);
    },
  );

  it.each(pages)('targets on page %s are at least 24 by 24 pixels', async (name) => {
    for (const target of shown(await openPage(name), 'button, input, select')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });

  it('in forced colours the focus, the present page and progress can be seen', async () => {
    await emulate([{ name: 'forced-colors', value: 'active' }]);
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const { one } = await drawForm(draw);
    for (const selector of [
      '[name="/about/name"]',
      'li[data-page="needs"] button',
      '[data-action="next"]',
      '[name="/about/details/email"]',
    ]) {
      one(selector).focus();
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one(selector));
      expect(outlineStyle, selector).toBe('solid');
      expect(Number.parseFloat(outlineWidth), selector).toBeGreaterThan(1);
      expect(outlineColor, selector).not.toMatch(/^rgba\(.*, 0\)$/);
    }
    const current = getComputedStyle(one('[aria-current]'));
    expect([current.borderLeftStyle, Number.parseFloat(current.borderLeftWidth) >= 4]).toEqual(['solid', true]);
  });
}
