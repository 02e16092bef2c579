import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import { govuk } from '@formwright/messages/govuk';
import { afterEach, describe, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { axeViolations } from './axe-violations.ts';
import { COMPLETE, everything } from './everything.ts';
import { drawForm, type DrawnForm, type DrawSession, hostOf, savedAt } from './draw-form.ts';

const form = everything({ reviewed: true });

/** Tests the screen on which people check all their answers before they submit. */
export function testReview(draw: DrawSession): void {
  const open = (answers: object = COMPLETE): Promise<DrawnForm> =>
    drawForm(draw, { form, host: hostOf(), saved: savedAt('end', answers) });
  const answerOf = ({ one }: DrawnForm, pointer: string): string =>
    one(`[data-row="${pointer}"] .govuk-summary-list__value`).innerText.trim();

  describe('the review', () => {
    afterEach(() => browserPage.viewport(1280, 800));

    it('is reached, used and left with the keyboard alone, and comes back to the answer that was changed', async () => {
      const drawn = await open();
      const { one, all, focused, said } = drawn;
      const tabTo = async (selector: string): Promise<void> => {
        for (let steps = 0; steps < 60; steps++) {
          if (focused()?.matches(selector)) return;
          await userEvent.tab();
        }
        throw new Error(`The tab key does not lead to ${selector}`);
      };
      one('[name="/end/agree"]').focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(focused).toBe(one('h1'));
      expect(one('h1').innerText).toContain(english.review);
      await tabTo('[data-row="/about/name"] a');
      expect(focused()?.textContent?.replace(/\s+/g, ' ')).toBe('Change Full name');
      await userEvent.keyboard('{Enter}');
      await expect.poll(focused).toBe(one('#fw-about-name'));
      expect(one('#fw-about-name').tagName).toBe('INPUT');
      await userEvent.keyboard('{Control>}a{/Control}Bethan{Enter}');
      await expect.poll(() => answerOf(drawn, '/about/name')).toBe('Bethan');
      await expect.poll(focused).toBe(one('[data-row="/about/name"] a'));
      await expect.poll(said).toBe(english.review);
      await tabTo('[data-action=submit]');
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => all('.formwright-reference').length).toBe(1);
    });

    it('says first what is still needed, page by page, and a line leads there and back', async () => {
      const { one, all, button, focused, session } = await open({ needs: COMPLETE.needs });
      await userEvent.click(one('[name="/end/agree"]'));
      await userEvent.click(button('next'));
      await expect
        .poll(() => all('[data-missing] h3').map((line) => line.innerText))
        .toEqual(['About the person: 2 questions']);
      expect(all('[data-action=submit]')).toEqual([]);
      const order = one('[data-missing]').compareDocumentPosition(one('[data-review="/about"]'));
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
      await userEvent.click(one('[data-missing] [data-goto="/about/name"]'));
      await expect.poll(focused).toBe(one('#fw-about-name'));
      expect(one('#fw-about-name-error').innerText).toContain('Enter');
      await userEvent.keyboard('Siân');
      await userEvent.click(one('#fw-about-urgent'));
      await userEvent.fill(one('#fw-about-why'), 'Today');
      expect(button('next').innerText).toBe(english.toReview);
      await userEvent.click(button('next'));
      await expect.poll(focused).toBe(one('[data-row="/about/name"] a'));
      expect(all('[data-missing]')).toEqual([]);
      expect(session.view().actions[0]?.action).toBe('submit');
    });

    it.each([
      [320, undefined],
      [1280, undefined],
      [320, govuk(welsh)],
      [1280, govuk(english)],
    ])('fits, and axe finds nothing: at %i pixels', async (width, wording) => {
      await browserPage.viewport(width, 640);
      const { needs } = COMPLETE.needs;
      const { root, all, session } = await drawForm(draw, {
        form,
        host: hostOf(),
        saved: savedAt('end', {
          about: { name: 'x'.repeat(200), urgent: 'yes', details: { days: ['north', 'east'], nhs: '9434765919' } },
          needs: { needs: [...needs, { what: 'Meals', steps: [{ step: 'Ask' }] }] },
        }),
        ...(wording && { wording }),
      });
      session.goToReview();
      await expect.poll(() => all('.govuk-summary-card').length).toBe(2);
      expect(all('[data-missing] a').length).toBe(2);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(await axeViolations(root)).toEqual([]);
      const names = all('.govuk-summary-list__actions a').map((link) => link.textContent?.replace(/\s+/g, ' '));
      expect(new Set(names).size).toBe(names.length);
    });

    it('is a line of the list of pages, which is marked while it is shown', async () => {
      const { one, session, focused } = await open();
      await userEvent.click(one('[data-action=review]'));
      await expect.poll(focused).toBe(one('h1'));
      expect(one('[data-action=review]').getAttribute('aria-current')).toBe('step');
      session.previous();
      await expect.poll(() => one('[data-action=review]').getAttribute('aria-current')).toBeNull();
    });
  });
}
