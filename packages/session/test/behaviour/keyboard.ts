import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, page, section, smallForm } from '../support/small-form.ts';
import { drawForm, type DrawSession, hostOf } from './draw-form.ts';

/** Tests that a whole form can be filled in, corrected and submitted with the keyboard alone. */
export function testKeyboard(draw: DrawSession): void {
  it('can be filled in, corrected and submitted with the keyboard alone', async () => {
    const { one, all, focused } = await drawForm(draw, { host: hostOf() });
    const tabTo = async (selector: string): Promise<void> => {
      for (let steps = 0; steps < 60; steps++) {
        if (focused()?.matches(selector)) return;
        await userEvent.tab();
      }
      throw new Error(`The tab key does not lead to ${selector}`);
    };
    await tabTo('[data-part=day]');
    await userEvent.keyboard('31{Tab}2{Tab}1950{Enter}');
    expect(focused()).toBe(one('[data-errors]'));
    await tabTo('[data-goto="/about/details/born"]');
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(one('[data-part=day]'));
    await userEvent.keyboard('{Control>}a{/Control}07{Tab}mar{Tab}1950');
    expect(one('[data-part=day]').value).toBe('07');
    one('h1').focus();
    await tabTo('[name="/about/name"]');
    await userEvent.keyboard('Siân');
    await userEvent.tab();
    expect(focused()).toBe(one('#fw-about-urgent'));
    await userEvent.keyboard(' {ArrowDown}{ArrowUp}');
    expect(one('#fw-about-urgent').checked).toBe(true);
    await userEvent.tab();
    expect(focused()).toBe(one('#fw-about-why'));
    await userEvent.keyboard('Fell');
    await tabTo('[data-action="next"]');
    await userEvent.keyboard('{Enter}');
    expect(focused()).toBe(one('h1'));
    await tabTo('[data-action="add"]');
    await userEvent.keyboard('{Enter}');
    expect(focused()?.textContent?.trim()).toBe('Need 1');
    await userEvent.tab();
    expect(focused()).toBe(one('#fw-needs-needs-0-what'));
    await userEvent.keyboard('A rail{Enter}');
    expect(focused()).toBe(one('h1'));
    await tabTo('[name="/end/agree"]');
    await userEvent.keyboard(' ');
    await tabTo('[data-action="submit"]');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => all('.formwright-reference').length).toBe(1);
    await expect.poll(focused).toBe(one('h1'));
  });

  it('moves between rows of the same questions with the arrow keys, and with the tab key', async () => {
    const hours = ['morning', 'noon', 'night'].map((name) =>
      section(name, [
        field('mon', { label: 'Monday', type: 'integer', widget: 'number' }),
        ...(name === 'noon' ? [] : [field('tue', { label: 'Tuesday', type: 'integer', widget: 'number' })]),
      ]),
    );
    const form = smallForm([page('week', [section('hours', hours, { rows: 'list' })])]);
    const { one, focused } = await drawForm(draw, { form });
    const box = (name: string): HTMLInputElement => one(`#fw-week-hours-${name}`);
    await expect
      .poll(async () => {
        box('morning-mon').focus();
        await userEvent.keyboard('{ArrowDown}');
        return focused();
      })
      .toBe(box('noon-mon'));
    await userEvent.keyboard('2{ArrowDown}3{ArrowDown}{Tab}4{ArrowUp}5');
    expect(['morning-mon', 'noon-mon', 'night-mon', 'night-tue', 'morning-tue'].map((name) => box(name).value)).toEqual(
      ['', '2', '3', '4', '5'],
    );
    expect(focused()).toBe(box('morning-tue'));
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe(box('morning-tue'));
  });
}
