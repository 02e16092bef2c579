import type { RichText } from '@formwright/model';
import { emptyDraft } from '@formwright/session';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawForm, type DrawSession, hostOf } from './draw-form.ts';
import { field, note, page, repeat, section, smallForm } from '../support/small-form.ts';

const EVIL = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"\'${1+1}{{x}}';
const text: RichText = [
  { kind: 'paragraph', content: [EVIL, { kind: 'strong', content: [EVIL] }] },
  { kind: 'list', ordered: true, items: [[EVIL]] },
  { kind: 'heading', content: [EVIL] },
];
const own = { label: EVIL, hint: EVIL, guidance: text };
const options = [
  { value: EVIL, label: EVIL, hint: EVIL },
  { value: 'b', label: 'B' },
];
const form = smallForm(
  [
    page(
      'p',
      [
        note('warning', { text, style: 'warning' }),
        note('details', { text, style: 'details' }),
        section(
          's',
          [
            field('text', { ...own, ui: { prefix: EVIL, suffix: EVIL } }),
            field('radios', { ...own, widget: 'radios', options }),
            field('select', { ...own, widget: 'select', options }),
            field('area', { ...own, widget: 'textarea', maxLength: 5 }),
          ],
          own,
        ),
        repeat('r', [field('x', own)], { ...own, entryLabel: EVIL, addLabel: EVIL }),
      ],
      own,
    ),
  ],
  (_, evaluation) => {
    evaluation.mandatory.add('/p/s/text');
    evaluation.prompts.push({ pointer: '/p/s/text', text: 0 });
  },
  { title: EVIL, owner: EVIL, texts: [EVIL] },
);
const answers = { p: { s: { text: EVIL, select: EVIL, area: EVIL }, r: [{ x: EVIL }] } };

/** Tests that text from a definition or from a person never becomes markup. */
export function testHostile(draw: DrawSession): void {
  it('draws hostile text as text', async () => {
    const { one, all, button } = await drawForm(draw, {
      form,
      host: hostOf(),
      saved: { ...emptyDraft(form.model), answers },
    });
    await userEvent.click(button('remove'));
    await userEvent.click(button('save'));
    await expect.poll(() => all('[data-activity="saved"]').length).toBe(1);
    expect(all('img, script')).toEqual([]);
    expect(window).not.toHaveProperty('hacked');
    expect([one('h1').innerText, one('form').innerText]).toEqual([
      expect.stringContaining(EVIL),
      expect.stringContaining(EVIL),
    ]);
    for (const name of ['text', 'select', 'area']) expect(one(`[name="/p/s/${name}"]`).value).toBe(EVIL);
  });
}
