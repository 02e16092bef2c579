import { welsh } from '@formwright/messages/cy';
import { describe, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { field, page, smallForm } from '../support/small-form.ts';
import { axeViolations } from './axe-violations.ts';
import { drawForm, type DrawnForm, type DrawSession, hostOf } from './draw-form.ts';

const form = smallForm(
  [
    page('you', [
      field('password', {
        label: 'New password',
        widget: 'password',
        hint: 'At least 12 characters',
        sensitive: true,
        ui: { autocomplete: 'new-password' },
      }),
      field('again', { label: 'Confirm new password', widget: 'password', sensitive: true }),
    ]),
    page('end', [field('rest')]),
  ],
  undefined,
  { reviewed: true },
);

/** Tests the box that hides what is typed. */
export function testPassword(draw: DrawSession): void {
  const open = async (options = {}): Promise<DrawnForm> => {
    const drawn = await drawForm(draw, { form, host: hostOf(), ...options });
    await expect.poll(() => drawn.all('[data-action=show]').length).toBe(2);
    return drawn;
  };

  describe('a password', () => {
    it('is hidden, also before its code has come, is shown on request with the keyboard, and keeps what was typed', async () => {
      const early = await drawForm(draw, { form });
      expect(early.one('[name="/you/password"]').type).toBe('password');
      const { one, focused, said, session } = await open();
      const box = one('[name="/you/password"]');
      box.focus();
      await userEvent.keyboard('Porth-2');
      await userEvent.tab();
      expect(focused()?.getAttribute('aria-label')).toBe('Show: New password');
      await userEvent.keyboard('{Enter}');
      expect(one('[name="/you/password"]')).toMatchObject({ type: 'text', value: 'Porth-2' });
      expect(focused()?.getAttribute('aria-label')).toBe('Hide: New password');
      expect(focused()?.textContent).toBe('Hide');
      await expect.poll(said).toBe('New password: what you typed is visible');
      one('[name="/you/password"]').focus();
      await userEvent.keyboard('{End}-Aberwen');
      expect(one('[name="/you/password"]')).toMatchObject({ type: 'text', value: 'Porth-2-Aberwen' });
      expect(one('[name="/you/again"]').type).toBe('password');
      expect(session.answers()).toMatchObject({ you: { password: 'Porth-2-Aberwen' } });
      await userEvent.click(one('[data-pointer="/you/password"] [data-action=show]'));
      expect(one('[name="/you/password"]').type).toBe('password');
    });

    it('is hidden again when the form is saved, and when the person leaves the screen', async () => {
      const { one, session } = await open();
      await userEvent.fill(one('[name="/you/password"]'), 'Porth-2-Aberwen');
      const show = async (): Promise<void> => {
        await userEvent.click(one('[data-pointer="/you/password"] [data-action=show]'));
        expect(one('[name="/you/password"]').type).toBe('text');
      };
      await show();
      await session.save();
      await expect.poll(() => one('[name="/you/password"]').type).toBe('password');
      await show();
      session.next();
      session.previous();
      await expect.poll(() => one('[name="/you/password"]').type).toBe('password');
    });

    it('is not among the answers that people check', async () => {
      const { root, session, all } = await open();
      session.answer('/you/password', 'Porth-2-Aberwen');
      session.goToReview();
      await expect.poll(() => all('[data-row="/you/password"]').length).toBe(1);
      expect(root.textContent).toContain('Not shown');
      expect(root.textContent).not.toContain('Porth');
    });

    it.each([320, 1280])('fits, and axe finds nothing, in Welsh: at %i pixels', async (width) => {
      await browserPage.viewport(width, 640);
      const { root, all } = await open({ wording: welsh });
      expect(all('[data-action=show]').map((button) => button.textContent)).toEqual(['Dangos', 'Dangos']);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(await axeViolations(root)).toEqual([]);
      await browserPage.viewport(1280, 800);
    });
  });
}
