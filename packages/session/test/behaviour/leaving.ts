import { english } from '@formwright/messages';
import { leavingWords } from '@formwright/messages/leaving';
import { welsh } from '@formwright/messages/cy';
import { govuk } from '@formwright/messages/govuk';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { everything, facts } from './everything.ts';
import { axeViolations } from './axe-violations.ts';
import { drawForm, type DrawnForm, type DrawSession, hostOf, savedAt } from './draw-form.ts';

const wordings = [
  ['portal', 'English', english],
  ['govuk', 'English', govuk(english)],
  ['portal', 'Welsh', welsh],
  ['govuk', 'Welsh', govuk(welsh)],
] as const;

/** Tests the frame around a page: its title and progress, and what leads away from it. */
export function testLeaving(draw: DrawSession): void {
  const leavable = (): { readonly leave: () => void; readonly cancel: () => Promise<void> } => ({
    leave: vi.fn(),
    cancel: vi.fn(async () => undefined),
  });
  const box = ({ one }: DrawnForm): HTMLDialogElement => one('dialog') as unknown as HTMLDialogElement;
  const top = (element: Element): number => element.getBoundingClientRect().top;

  describe.each(wordings)('in the %s profile, in %s', (profile, _language, wording) => {
    it('each page has Print, Save, Close and Cancel [S0-37]', async () => {
      const { session, all } = await drawForm(draw, { host: hostOf(leavable()), wording, saved: savedAt('about') });
      for (const { name } of session.view().pages) {
        session.goTo(name);
        await expect
          .poll(() =>
            ['print', 'save', 'leave', 'cancel'].map(
              (action) => all(`.formwright-main [data-action="${action}"]`).length,
            ),
          )
          .toEqual([1, 1, 1, 1]);
      }
    });

    it('asks before it discards, in a dialog that takes the focus, gives it back, and has no fault [S0-38]', async () => {
      const host = hostOf(leavable());
      const drawn = await drawForm(draw, { host, wording, saved: savedAt('about') });
      const { button, focused, root, one } = drawn;
      await expect.poll(() => box(drawn).open).toBe(false);
      button('cancel').focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => box(drawn).open).toBe(true);
      expect(box(drawn).textContent).toContain(leavingWords[wording.language].discardText);
      expect(focused()).toBe(one('dialog [data-action="stay"]'));
      expect(await axeViolations(root)).toEqual([]);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => box(drawn).open).toBe(false);
      expect(focused()).toBe(button('cancel'));
      expect(drawn.session.view().dialog).toBeUndefined();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => box(drawn).open).toBe(true);
      await userEvent.keyboard('{Tab}{Enter}');
      await expect.poll(() => host.cancel).toHaveBeenCalledOnce();
      expect(box(drawn).open).toBe(false);
    });

    it('offers Submit when it is complete; in the govuk profile always, and explains', async () => {
      const { session, all, button, one, focused } = await drawForm(draw, {
        host: hostOf(),
        wording,
        saved: savedAt('end', {}),
      });
      expect(all('[data-action="submit"]')).toHaveLength(profile === 'govuk' ? 1 : 0);
      await expect.poll(() => all('[data-missing]').length).toBe(1);
      if (profile === 'portal') return;
      await userEvent.click(button('submit'));
      await expect.poll(() => focused()).toBe(one('[data-errors]'));
      expect(session.view().activity.kind).toBe('idle');
    });
  });

  it('the form’s title is above the list of pages, and how much is complete beside the heading [S0-25, S0-86]', async () => {
    const { session, one, all } = await drawForm(draw, { saved: savedAt('about') });
    const { title } = session.model;
    expect(one('.formwright-pages .formwright-title').textContent).toBe(title);
    expect(all('.formwright-main h1')[0]?.textContent).not.toContain(title);
    expect(one('.formwright-heading progress').getAttribute('aria-valuetext')).toBe(
      one('.formwright-heading [data-percent]').textContent,
    );
    expect(one('[data-percent]').textContent).toMatch(/^\d+% /);
  });

  it('Previous has an arrow that is not read; Save is last, and furthest right in the portal profile [S0-36, S0-100]', async () => {
    const { all, button, one } = await drawForm(draw, { host: hostOf(leavable()), saved: savedAt('needs') });
    const { content, transform } = getComputedStyle(button('previous'), '::before');
    expect([content, transform]).toEqual(['""', expect.stringContaining('matrix')]);
    expect(button('previous').textContent).toBe(english.previous);
    const order = all('.formwright-actions button').map(({ dataset }) => dataset['action']);
    expect(order).toEqual(['next', 'previous', 'print', 'leave', 'cancel', 'save']);
    const right = (element: Element): number => element.getBoundingClientRect().right;
    expect(right(button('save'))).toBeCloseTo(right(one('.formwright-actions')), 0);
    expect(top(button('save'))).toBeGreaterThanOrEqual(top(button('next')) - 1);
  });

  it('a heading in capitals is the same text [S0-24]', async () => {
    const { one, root } = await drawForm(draw, { saved: savedAt('about') });
    (root instanceof ShadowRoot ? (root.host as HTMLElement) : root).style.setProperty(
      '--formwright-heading-case',
      'uppercase',
    );
    expect(getComputedStyle(one('h1')).textTransform).toBe('uppercase');
    expect(one('h1').textContent).toContain('About the person');
  });

  it('links to other websites are bold and have an arrow [S0-83]', async () => {
    const { one } = await drawForm(draw, { saved: savedAt('about') });
    const link = one('#fw-about-intro a');
    expect(getComputedStyle(link).fontWeight).toBe('700');
    expect(getComputedStyle(link, '::after').content).toContain('↗');
    expect(link.getAttribute('rel')).toBe('noopener external');
  });

  it('the link to what was saved can be copied and sent, and is said to be copied', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { button, one, said } = await drawForm(draw, { host: hostOf(), saved: savedAt('about') });
    await userEvent.click(button('save'));
    await expect
      .poll(() => one('[data-activity="saved"] [data-action="copy"]').textContent)
      .toBe(leavingWords.en.copyLink);
    expect(one('.formwright-keep a').getAttribute('href')).toContain(encodeURIComponent('/drafts/abc'));
    await userEvent.click(button('copy'));
    await expect
      .poll(() => [button('copy').textContent, said()])
      .toEqual([leavingWords.en.linkCopied, leavingWords.en.linkCopied]);
    expect(copied).toHaveBeenCalledWith('/drafts/abc');
    copied.mockRestore();
  });

  it('a warning of the host is a modal dialog that a keyboard answers, and the focus goes back', async () => {
    const stay = vi.fn();
    const host = hostOf({ stay });
    const drawn = await drawForm(draw, { host, saved: savedAt('about') });
    const { one, focused, session, root } = drawn;
    const options = { form: everything(), facts, host, saved: savedAt('about') };
    one('#fw-about-name').focus();
    await session.setOptions({ ...options, warning: 'You will be signed out in 5 minutes' });
    await expect.poll(() => box(drawn).open).toBe(true);
    expect([box(drawn).querySelector('h2')?.textContent, focused()]).toEqual([
      'You will be signed out in 5 minutes',
      one('dialog [data-action="stay"]'),
    ]);
    expect(await axeViolations(root)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => box(drawn).open).toBe(false);
    expect([stay.mock.calls.length, focused()]).toEqual([1, one('#fw-about-name')]);
  });

  it('when the answers were saved is said in a quiet line, not aloud', async () => {
    const { button, one, said } = await drawForm(draw, { host: hostOf(), saved: savedAt('about') });
    await userEvent.click(button('save'));
    await expect.poll(() => one('[data-saved="saved"]').textContent).toMatch(/^Saved at \d\d:\d\d$/);
    expect([said(), one('[data-saved]').closest('[role], [aria-live]')]).toEqual(['', null]);
  });
}

/** Tests a form that is drawn with an address of `#tested/`. */
export function testAddresses(draw: DrawSession): void {
  it('pages have addresses, and Back and Forward go between them [S0-84]', async () => {
    const before = location.href;
    const { one, session } = await drawForm(draw, { saved: savedAt('about') });
    await expect.poll(() => Object.keys((history.state ?? {}) as object)).toContain('formwright #tested/');
    session.goTo('end');
    expect(location.hash).toBe('#tested/end');
    history.back();
    await expect.poll(() => one('.formwright-main').dataset['page']).toBe('about');
    history.forward();
    await expect.poll(() => one('.formwright-main').dataset['page']).toBe('end');
    history.replaceState(null, '', before);
  });
}
