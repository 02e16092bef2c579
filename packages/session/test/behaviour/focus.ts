import { english } from '@formwright/messages';
import { HostError } from '@formwright/session';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawForm, type DrawSession, hostOf, savedAt } from './draw-form.ts';

/** Tests where the focus goes, and what the frame around the fields shows and says while it does. */
export function testFocus(draw: DrawSession): void {
  describe('pages', () => {
    it('are listed with number and status, and the current one is marked [S0-87]', async () => {
      const { all } = await drawForm(draw);
      expect(all('li[data-page]').map((item) => item.textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual([
        '1 About the person Not started',
        '2 Needs Not started',
        '3 Declaration Not started',
      ]);
      expect(all('[aria-current="step"]').map((link) => link.closest('li')?.dataset['page'])).toEqual(['about']);
    });

    it('begin with what to know before the first question, with its list and links [S1-26]', async () => {
      const { one, all } = await drawForm(draw);
      expect(all('#fw-about-intro li').map((line) => line.textContent?.trim())).toEqual(['One', 'Two']);
      expect(one('#fw-about-intro a').getAttribute('href')).toBe('https://example.org/');
      const order = one('#fw-about-intro ul').compareDocumentPosition(one('#fw-about-name'));
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    });

    it('moves the focus to the heading of another page, not when the form is first drawn', async () => {
      const { one, button, session, focused } = await drawForm(draw, { saved: savedAt('about') });
      expect([document.body, null]).toContain(focused());
      await userEvent.click(button('next'));
      expect(focused()).toBe(one('h1'));
      expect(one('h1').innerText).toContain('Needs');
      await userEvent.click(button('previous'));
      expect([focused(), session.view().page.name]).toEqual([one('h1'), 'about']);
      // In a narrow window the list is closed.
      one('li[data-page="end"] button').click();
      await expect.poll(() => [focused(), session.view().page.name]).toEqual([one('h1'), 'end']);
    });

    it('ends at a stop: nothing after it is drawn, and its host takes the person away', async () => {
      const left: string[] = [];
      const host = { ...hostOf(), leave: () => void left.push('left') };
      const { one, all, button } = await drawForm(draw, { host });
      const drawn = (selector: string): number => all(selector).length;
      expect([drawn('li[data-page="end"]'), drawn('[data-pointer="/about/details"]')]).toEqual([1, 1]);
      await userEvent.click(one('#fw-about-urgent-2'));
      await expect.poll(() => drawn('[data-stop]')).toBe(1);
      for (const gone of ['li[data-page="end"]', '[data-pointer="/about/details"]', '[data-action="next"]'])
        expect(drawn(gone), gone).toBe(0);
      expect(button('leave').textContent).toBe(english.leave);
      await userEvent.click(button('leave'));
      await userEvent.click(one('dialog [data-action="leave"]'));
      expect(left).toEqual(['left']);
      await userEvent.click(one('#fw-about-urgent'));
      await expect.poll(() => [drawn('[data-action="next"]'), button('leave').textContent]).toEqual([1, english.close]);
    });

    it('keeps a person’s own tick [S3-24, S3-25, S3-27]', async () => {
      const { one, session } = await drawForm(draw);
      await userEvent.click(one('[data-action=tick]'));
      expect(session.draft().ticked).toEqual(['about']);
      expect(one('li[data-page="about"]').dataset['ticked']).toBe('');
      const said = (page: string): string | null => one(`li[data-page="${page}"]`).textContent;
      expect(said('about')).toContain('Completed, has problems');
      expect(said('about')).not.toContain('Not started');
      for (const page of ['needs', 'end']) {
        expect(said(page)).not.toContain('Completed');
        session.goTo(page);
        await expect.poll(() => one('.formwright-main').dataset['page']).toBe(page);
        expect(one('[data-action=tick]').checked).toBe(false);
      }
    });
  });

  describe('errors', () => {
    it('are listed in a summary that takes the focus each time and whose lines lead to their fields [S0-96]', async () => {
      const { one, all, button, focused, session } = await drawForm(draw);
      session.answer('/about/details/born', 'soon');
      await userEvent.click(button('next'));
      expect(focused()).toBe(one('[data-errors]'));
      const lines = all('[data-errors] a').map((link) => link.dataset['goto']);
      expect(lines).toEqual(['/about/name', '/about/urgent', '/about/details/born']);
      for (const [pointer, control] of [
        ['/about/name', '#fw-about-name'],
        ['/about/urgent', '#fw-about-urgent'],
        ['/about/details/born', '[data-part=day]'],
      ]) {
        await userEvent.click(one(`[data-errors] [data-goto="${pointer}"]`));
        expect(focused()).toBe(one(control ?? ''));
        await userEvent.click(button('next'));
        expect(focused()).toBe(one('[data-errors]'));
      }
    });

    it('are shown at the fields that they describe, and disappear when the answer is corrected [S0-46]', async () => {
      const { one, all, button, id } = await drawForm(draw);
      await userEvent.click(button('next'));
      const name = one('#fw-about-name');
      expect(name.getAttribute('aria-invalid')).toBe('true');
      expect(name.getAttribute('aria-describedby')).toBe(id('fw-about-name-hint fw-about-name-error'));
      expect(one('#fw-about-name-error').innerText).toMatch(/^Error:\s/);
      const group = one('[data-pointer="/about/urgent"] fieldset');
      expect(group.getAttribute('aria-describedby')).toBe(id('fw-about-urgent-error'));
      name.focus();
      await userEvent.keyboard('S');
      expect(all('#fw-about-name-error')).toEqual([]);
      expect(name.getAttribute('aria-invalid')).toBeNull();
    });

    it('lead to the legend of a section whose rule is broken', async () => {
      const answers = { about: { name: 'A', urgent: 'yes', why: 'B', details: { age: 200 } } };
      const { one, button, focused } = await drawForm(draw, { saved: savedAt('about', answers) });
      await userEvent.click(button('next'));
      expect(one('#fw-about-details--error').innerText).toContain('Check the details');
      await userEvent.click(one('[data-goto="/about/details"]'));
      expect(focused()).toBe(one('h2#fw-about-details'));
    });

    it('lead to a stop', async () => {
      const { one, all, session, focused } = await drawForm(draw, {
        saved: savedAt('about', { about: { name: 'A', urgent: 'no' } }),
      });
      session.pressReturn();
      await expect.poll(() => all('[data-errors] a').length).toBe(1);
      await userEvent.click(one('[data-errors] a'));
      expect(focused()).toBe(one('#fw-about-stop'));
      expect(focused()?.hasAttribute('data-stop')).toBe(true);
    });
  });

  it('leaves the focus where it is when a question appears or disappears', async () => {
    const { one, all, focused } = await drawForm(draw);
    for (const [answer, shown] of [
      ['#fw-about-urgent', '/about/why'],
      ['#fw-about-urgent-2', '/about/stop'],
    ]) {
      await userEvent.click(one(answer ?? ''));
      expect(
        all('[data-pointer="/about/why"], [data-pointer="/about/stop"]').map(({ dataset }) => dataset['pointer']),
      ).toEqual([shown]);
      expect(focused()).toBe(one(answer ?? ''));
    }
  });

  describe('submitting', () => {
    it('lists what is missing in place of Submit, with links to fields on other pages [S0-105, S3-65]', async () => {
      const { one, all, button, session, focused } = await drawForm(draw, {
        host: hostOf(),
        saved: savedAt('end', {}),
      });
      expect(all('[data-action="submit"]')).toEqual([]);
      await expect
        .poll(() => all('[data-missing] h3').map((line) => line.innerText))
        .toContainEqual(expect.stringMatching(/^About the person: \d+ questions$/));
      await userEvent.click(one('[data-goto="/about/urgent"]'));
      expect(session.view().page.name).toBe('about');
      expect(focused()).toBe(one('#fw-about-urgent'));
      expect(one('#fw-about-urgent-error').innerText).toContain('Select');
      await userEvent.click(button('toMissing'));
      await expect.poll(() => focused()?.id).toMatch(/_missing$/);
    });

    it('leads to the add button of a repeat that lacks an entry', async () => {
      const { one, focused } = await drawForm(draw, { host: hostOf(), saved: savedAt('end', {}) });
      await userEvent.click(one('[data-goto="/needs/needs"]'));
      expect(focused()).toBe(one('[data-action="add"]'));
    });

    it('shows reference, PDF and what happens next, and moves the focus there', async () => {
      const { one, all, button, focused } = await drawForm(draw, { host: hostOf(), saved: savedAt('end') });
      expect(all('[data-missing]')).toEqual([]);
      await userEvent.click(button('submit'));
      await expect.poll(() => all('.formwright-reference').map(({ innerText }) => innerText)).toEqual(['AB-12']);
      await expect.poll(focused).toBe(one('h1'));
      expect(one('[data-pdf]').getAttribute('href')).toBe('/pdf/AB-12');
      expect(one('.formwright-main').innerText).toContain('We will call you.');
      expect(all('form')).toEqual([]);
    });

    it('offers nothing that needs a host if there is none', async () => {
      const { all } = await drawForm(draw, { saved: savedAt('end') });
      expect(all('[data-action="save"], [data-action="submit"]')).toEqual([]);
      expect(all('[data-no-host]')).toHaveLength(1);
    });
  });

  describe('saving', () => {
    it('shows the link, and moves the focus to it', async () => {
      const { one, button, focused } = await drawForm(draw, { host: hostOf(), saved: savedAt('about') });
      await userEvent.click(button('save'));
      await expect.poll(() => focused()?.getAttribute('data-activity')).toBe('saved');
      expect(one('[data-activity="saved"]').getAttribute('role')).toBe('region');
      expect(one('[data-activity="saved"] [data-link]').getAttribute('href')).toBe('/drafts/abc');
    });

    it('keeps the buttons focusable while the host is at work, and ignores them', async () => {
      const waiting: (() => void)[] = [];
      const save = async () => new Promise<object>((done) => void waiting.push(() => done({})));
      const { one, button, session } = await drawForm(draw, { host: hostOf({ save }), saved: savedAt('about') });
      await userEvent.click(button('save'));
      expect(button('next').getAttribute('aria-disabled')).toBe('true');
      button('save').click();
      button('next').click();
      expect([waiting.length, session.view().page.name]).toEqual([1, 'about']);
      waiting[0]?.();
      await expect.poll(() => button('next').getAttribute('aria-disabled')).toBeNull();
      expect(one('[data-activity]').dataset['activity']).toBe('saved');
      // Without a link nothing is below the heading, not even an empty box.
      expect(one('.govuk-notification-banner__content').offsetHeight).toBe(0);
    });

    it.each(['save', 'submit'] as const)('says that it failed, and can try again: %s', async (action) => {
      const tried: string[] = [];
      const work = async (): Promise<{ reference: string }> => {
        tried.push(action);
        if (tried.length === 1) throw new Error('down');
        return { reference: 'CD-34' };
      };
      const { one, button, focused, all } = await drawForm(draw, {
        host: hostOf({ [action]: work }),
        saved: savedAt('end'),
      });
      await userEvent.click(button(action));
      await expect.poll(() => focused()?.getAttribute('data-activity')).toBe('failed');
      expect(one('[data-activity="failed"]').getAttribute('role')).toBe('alert');
      await userEvent.click(button('retry'));
      await expect.poll(() => all('.formwright-reference, [data-activity="saved"]').length).toBe(1);
      expect(tried).toEqual([action, action]);
      await expect.poll(focused).toBe(action === 'save' ? one('[data-activity="saved"]') : one('h1'));
    });

    it('does not offer to try again if the host says that this cannot help, and shows the link that the host provides', async () => {
      const link = { text: 'See what you sent', address: '/sent' };
      const save = async () => Promise.reject(new HostError('Sent already.', { retry: 'never', link }));
      const { one, button, focused } = await drawForm(draw, { host: hostOf({ save }) });
      await userEvent.click(button('save'));
      await expect.poll(() => focused()?.getAttribute('data-activity')).toBe('failed');
      const ways = [...one('[data-activity]').querySelectorAll('a, button')];
      expect(ways.map((way) => [way.textContent, way.getAttribute('href')])).toEqual([[link.text, link.address]]);
    });
  });

  it('announces advice politely for a while, and shows it below its field', async () => {
    const { one, said, focused } = await drawForm(draw);
    expect(one('[data-live]').getAttribute('role')).toBe('status');
    await userEvent.selectOptions(one('#fw-about-details-region'), 'north');
    expect(one('[data-pointer="/about/details/region"] [data-prompt]').innerText).toBe('The north is far away');
    await expect.poll(said).toBe('Advice: The north is far away');
    expect(focused()).not.toBe(one('[data-live]'));
    await expect.poll(said).toBe('');
  });

  it('announces a note that appears', async () => {
    const { one, said } = await drawForm(draw);
    await userEvent.click(one('#fw-about-urgent-2'));
    await expect.poll(said).toBe('Telephone instead.');
  });
}
