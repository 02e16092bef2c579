import widgets from '@rjsf/core/lib/components/widgets/index.js';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { rjsfWidgets } from '../src/rjsf/index.tsx';
import { drawForm } from '../../../packages/session/test/behaviour/draw-form.ts';
import { mountWith } from './support/mount-session.tsx';

const mountThemed = mountWith({ widgets: rjsfWidgets({ widgets: widgets() }) });

it('draws the controls of an RJSF theme and accepts their answers', async () => {
  const { one, all, session } = await drawForm(mountThemed);
  const value = (pointer: string): unknown => session.field(pointer).value;
  expect(all('.govuk-input')).toEqual([]);
  await userEvent.fill(one('#fw-about-name'), 'Siân');
  await userEvent.click(one('#fw-about-urgent [value="0"]'));
  await userEvent.fill(one('#fw-about-why'), 'A fall');
  await userEvent.fill(one('#fw-about-details-born'), '1950-03-07');
  await userEvent.fill(one('#fw-about-details-age'), '80');
  await userEvent.click(one('#fw-about-details-days [value="0"]'));
  expect([value('/about/name'), value('/about/urgent'), value('/about/why')]).toEqual(['Siân', 'yes', 'A fall']);
  expect([value('/about/details/born'), value('/about/details/age'), value('/about/details/days')]).toEqual([
    '1950-03-07',
    80,
    ['north'],
  ]);
  await userEvent.fill(one('#fw-about-name'), '');
  expect(value('/about/name')).toBeUndefined();
  expect(one('#fw-about-name').getAttribute('aria-describedby')).toContain(
    one('[data-pointer="/about/name"] .govuk-hint').id,
  );
});

it('moves the focus from an error to the first control in a theme’s group', async () => {
  const { one, button } = await drawForm(mountThemed);
  await userEvent.click(button('next'));
  await userEvent.click(one('[data-goto="/about/urgent"]'));
  expect(document.activeElement).toBe(one('#fw-about-urgent [value="0"]'));
});
