import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, note, page, repeat, section, smallForm } from '../../../packages/session/test/support/small-form.ts';
import { draw } from './support/draw.tsx';
import { facts } from '../../../packages/session/test/behaviour/everything.ts';

const EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"\'${1+1}{{x}}';

it('draws hostile text as text', async () => {
  const options = [
    { value: EVIL, label: EVIL, hint: EVIL },
    { value: 'b', label: 'B' },
  ];
  const text = [{ kind: 'paragraph', content: [EVIL, { kind: 'strong', content: [EVIL] }] }] as const;
  const own = { label: EVIL, hint: EVIL, guidance: text };
  const form = smallForm(
    [
      page(
        'p',
        [
          note('n', { text, style: 'details' }),
          section(
            's',
            [
              field('t', { ...own, ui: { prefix: EVIL, suffix: EVIL } }),
              field('r', { ...own, widget: 'radios', options }),
              field('l', { ...own, widget: 'select', options }),
            ],
            own,
          ),
          repeat('e', [field('x', own)], { ...own, entryLabel: EVIL, addLabel: EVIL }),
        ],
        own,
      ),
    ],
    (_, evaluation) => {
      evaluation.mandatory.add('/p/s/t');
      evaluation.prompts.push({ pointer: '/p/s/t', text: 0 });
    },
    { title: EVIL, texts: [EVIL] },
  );
  const answers = { p: { s: { t: EVIL, l: EVIL }, e: [{ x: EVIL }] } };
  const {
    root,
    all,
    button,
    text: shown,
  } = draw({
    form,
    facts,
    saved: { form: 'council/small', version: '1', answers, entries: {}, page: 'p', ticked: [], prefilled: {} },
  });
  await userEvent.click(button('remove'));
  expect(all('img, script')).toEqual([]);
  expect((window as { hacked?: number }).hacked).toBeUndefined();
  expect(shown()).toContain(EVIL);
  expect(root.querySelector<HTMLInputElement>('[name="/p/s/t"]')?.value).toBe(EVIL);
});
