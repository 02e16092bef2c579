import { welsh } from '@formwright/messages/cy';
import { bodyMap } from '@formwright/model/body-map';
import { answerAt } from '@formwright/runtime';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page as browserPage, userEvent } from 'vitest/browser';
import { field, page, smallForm } from '../support/small-form.ts';
import { axeViolations } from './axe-violations.ts';
import { drawForm, type DrawnForm, type DrawSession } from './draw-form.ts';

/** Only the regions of the trunk are offered, and what was seen on the chest is asked inside its option. */
const offered = ['face', 'chest', 'abdomen', 'upperBack'];
const form = smallForm(
  [
    page('p', [
      field('where', {
        label: 'Where are the injuries?',
        type: 'strings',
        widget: 'body-map',
        options: offered.map((value) => ({ value, label: `The ${value}` })),
        inside: [{ name: 'seen', option: 'chest' }],
      }),
      field('seen', { label: 'What did you see?', insideOption: 'where' }),
      field('rest'),
    ]),
  ],
  (answers, { hidden }) => {
    const where = answerAt(answers, '/p/where');
    if (!Array.isArray(where) || !where.includes('chest')) hidden.add('/p/seen');
    if (answerAt(answers, '/p/rest') === 'covered') hidden.add('/p/where');
  },
);

const region = ({ one }: DrawnForm, name: string): Element => one(`path[data-region="${name}"]`);
const marked = ({ all }: DrawnForm): readonly unknown[] =>
  all('path[data-chosen]').map((path) => path.getAttribute('data-region'));
const ticked = ({ all }: DrawnForm): readonly unknown[] =>
  all('[type=checkbox]').flatMap((box) => ((box as HTMLInputElement).checked ? [box.dataset['value']] : []));

/** Tests the drawing beside the tick boxes: both show and change one answer, and nobody needs the drawing. */
export function testBodyMap(draw: DrawSession): void {
  const drawMap = async (options: Parameters<typeof drawForm>[1] = {}): Promise<DrawnForm> => {
    const drawn = await drawForm(draw, { form, ...options });
    await expect.poll(() => drawn.all('path').length).toBe(bodyMap.regions.length);
    return drawn;
  };

  describe('a body map', () => {
    afterEach(async () => {
      await emulate([]);
      await browserPage.viewport(1280, 800);
    });

    it('is chosen on the drawing or in the list, and both show the same', async () => {
      const drawn = await drawMap();
      await userEvent.click(region(drawn, 'chest'));
      await expect.poll(() => ticked(drawn)).toEqual(['chest']);
      await userEvent.click(drawn.one('#fw-p-where'));
      await expect.poll(() => marked(drawn)).toEqual(['face', 'chest']);
      expect(drawn.session.field('/p/where').value).toEqual(['face', 'chest']);
      await userEvent.click(region(drawn, 'face'));
      await expect.poll(() => [ticked(drawn), marked(drawn)]).toEqual([['chest'], ['chest']]);
      expect(drawn.all('.formwright-inside [data-pointer="/p/seen"]')).toHaveLength(1);
      drawn.session.answer('/p/where', undefined);
      await expect.poll(() => [ticked(drawn), marked(drawn)]).toEqual([[], []]);
    });

    it('does not let a region be chosen that the question does not offer', async () => {
      const drawn = await drawMap();
      await userEvent.click(region(drawn, 'leftFootBack'));
      expect(drawn.session.field('/p/where').value).toBeUndefined();
      expect(drawn.all('path[data-offered]').map((path) => path.getAttribute('data-region'))).toEqual(offered);
    });

    it('is answered by keyboard in the list alone, and the drawing follows', async () => {
      const drawn = await drawMap();
      const { one, focused } = drawn;
      one('#fw-p-where').focus();
      await userEvent.tab();
      expect(focused()).toBe(one('#fw-p-where-2'));
      await userEvent.keyboard(' ');
      await expect.poll(() => marked(drawn)).toEqual(['chest']);
      await userEvent.tab();
      expect(focused()).toBe(one('#fw-p-seen'));
    });

    it('has its drawing hidden from screen readers, and axe finds nothing', async () => {
      const { one, root } = await drawMap();
      expect(one('svg').getAttribute('aria-hidden')).toBe('true');
      expect(one('svg').querySelectorAll('[tabindex], [role], a, button')).toHaveLength(0);
      expect(await axeViolations(root)).toEqual([]);
    });

    it('is drawn again after it was hidden', async () => {
      const drawn = await drawMap();
      await userEvent.click(region(drawn, 'face'));
      drawn.session.answer('/p/rest', 'covered');
      await expect.poll(() => drawn.all('path').length).toBe(0);
      drawn.session.answer('/p/rest', undefined);
      await expect.poll(() => marked(drawn)).toEqual(['face']);
    });

    it('has its words in Welsh, and the labels of the regions from their options', async () => {
      const drawn = await drawMap({ wording: welsh });
      const words = drawn.all('svg text').map(({ textContent }) => textContent);
      expect(words).toEqual(['Blaen', 'De', 'Chwith', 'Cefn', 'De', 'Chwith']);
      expect(region(drawn, 'face').querySelector('title')?.textContent).toBe('The face');
    });

    it('fits into 320 pixels, above the list; in a wide window it is beside the list', async () => {
      await browserPage.viewport(320, 700);
      const drawn = await drawMap();
      const place = (selector: string): DOMRect => drawn.one(selector).getBoundingClientRect();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      expect(place('svg').width).toBeGreaterThan(200);
      expect(place('svg').bottom).toBeLessThanOrEqual(place('.formwright-body-map .govuk-checkboxes').top);
      await browserPage.viewport(1280, 800);
      expect(place('svg').right).toBeLessThanOrEqual(place('.formwright-body-map .govuk-checkboxes').left);
    });

    it('shows in forced colours what is chosen', async () => {
      await emulate([{ name: 'forced-colors', value: 'active' }]);
      const drawn = await drawMap();
      await userEvent.click(drawn.one('#fw-p-where'));
      await expect.poll(() => marked(drawn)).toEqual(['face']);
      const fill = (name: string): string => getComputedStyle(region(drawn, name)).fill;
      await userEvent.hover(drawn.one('#fw-p-rest'));
      expect(fill('face')).toBe(getComputedStyle(drawn.one('[data-pointer="/p/rest"] label')).color);
      expect(fill('chest')).not.toBe(fill('face'));
    });
  });
}

const emulate = (features: readonly { readonly name: string; readonly value: string }[]): Promise<unknown> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features,
  });
