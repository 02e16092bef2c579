import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawForm, type DrawnForm, type DrawSession, savedAt } from './draw-form.ts';

/** Tests that a person can add, move and remove entries, and that the focus goes along. */
export function testRepeats(draw: DrawSession): void {
  const drawNeeds = async (needs: readonly object[]): Promise<DrawnForm> =>
    drawForm(draw, { saved: savedAt('needs', { needs: { needs } }) });
  const values = ({ all }: DrawnForm): string[] =>
    all('[data-pointer="/needs/needs"] > [data-entry] > [data-pointer$="/what"] input').map(
      (input) => (input as HTMLInputElement).value,
    );
  const words = ({ focused }: DrawnForm): string | undefined => focused()?.textContent?.trim();
  const action = (entry: number, name: string): string =>
    `[data-pointer="/needs/needs/${entry}"] > .formwright-entry__actions [data-action="${name}"]`;

  it('adds an entry, and moves the focus to its heading', async () => {
    const drawn = await drawNeeds([]);
    const { one, button, all, id } = drawn;
    expect(all('.formwright-empty')).toHaveLength(1);
    expect(button('add').id).toBe(id('fw-needs-needs'));
    await userEvent.click(button('add'));
    // The one that is left is the new entry's own repeat's.
    expect(all('.formwright-empty').length).toBe(1);
    expect(one('[data-entry]').dataset['pointer']).toBe('/needs/needs/0');
    expect(words(drawn)).toBe('Need 1');
  });

  it('moves an entry with its typed text, and keeps the focus on the button [S3-117]', async () => {
    const drawn = await drawNeeds([{ what: 'one' }, { what: 'two' }, { what: 'three' }]);
    const { one, session, focused, said } = drawn;
    await userEvent.click(one(action(0, 'down')));
    expect(values(drawn)).toEqual(['two', 'one', 'three']);
    expect(focused()).toBe(one(action(1, 'down')));
    await userEvent.keyboard('{Enter}');
    expect(values(drawn)).toEqual(['two', 'three', 'one']);
    expect(words(drawn)).toBe('Need 3');
    await expect.poll(said).toContain('Moved. It is now need 3');
    one('#fw-needs-needs-2-what').focus();
    await userEvent.keyboard('{End}!');
    expect(session.answers()['needs']).toMatchObject({ needs: [{ what: 'two' }, { what: 'three' }, { what: 'one!' }] });
    await userEvent.click(one(action(2, 'up')));
    await userEvent.click(one(action(1, 'up')));
    expect([values(drawn), words(drawn)]).toEqual([['one!', 'two', 'three'], 'Need 1']);
  });

  it('moves the choices of an entry with it', async () => {
    const { one } = await drawNeeds([{ met: true }, { met: false }]);
    const chosen = (n: number): string | undefined => one(`[name="/needs/needs/${n}/met"]:checked`).dataset['value'];
    expect([chosen(0), chosen(1)]).toEqual(['true', 'false']);
    await userEvent.click(one(action(0, 'down')));
    expect([chosen(0), chosen(1)]).toEqual(['false', 'true']);
  });

  it('asks before it removes an entry, and moves the focus to the one that takes its place [S3-116]', async () => {
    const drawn = await drawNeeds([{ what: 'one' }, { what: 'two' }]);
    const { one, button, all, focused, said } = drawn;
    await userEvent.click(one(action(0, 'remove')));
    expect(focused()).toBe(one('[data-pointer="/needs/needs/0"] > .formwright-confirm'));
    await userEvent.click(button('cancel'));
    expect(focused()).toBe(one(action(0, 'remove')));
    await userEvent.click(one(action(0, 'remove')));
    await userEvent.click(button('confirm'));
    expect(values(drawn)).toEqual(['two']);
    expect(words(drawn)).toBe('Need 1');
    await expect.poll(said).toContain('Need 1 removed');
    await userEvent.click(one(action(0, 'remove')));
    await userEvent.click(button('confirm'));
    expect(all('[data-entry]')).toEqual([]);
    expect(focused()).toBe(button('add'));
  });

  it('draws nested repeats, each with its own entries', async () => {
    const drawn = await drawNeeds([{ what: 'one', steps: [{ step: 'a' }] }, { what: 'two' }]);
    const { one, all, session } = drawn;
    await userEvent.click(one('#fw-needs-needs-1-steps'));
    await userEvent.click(one('#fw-needs-needs-1-steps'));
    expect(words(drawn)).toBe('Step 2');
    expect(all('[data-pointer="/needs/needs/1/steps"] > [data-entry]')).toHaveLength(2);
    one('#fw-needs-needs-1-steps-1-step').focus();
    await userEvent.keyboard('z');
    expect(session.answers()['needs']).toMatchObject({
      needs: [{ steps: [{ step: 'a' }] }, { steps: [{}, { step: 'z' }] }],
    });
    await userEvent.click(one(action(0, 'down')));
    expect(all('[data-pointer="/needs/needs/0/steps"] > [data-entry]')).toHaveLength(2);
    expect(one('#fw-needs-needs-0-steps-1-step').value).toBe('z');
  });

  it('offers no more entries than the form accepts, and then moves the focus to the heading', async () => {
    const { all, one, session, focused } = await drawNeeds([{}, {}, {}]);
    expect(all('[data-pointer="/needs/needs"] > [data-action="add"]')).toEqual([]);
    expect(one('h2#fw-needs-needs').textContent).toContain('Needs');
    session.focusOn('/needs/needs');
    await expect.poll(focused).toBe(one('#fw-needs-needs'));
  });
}
