import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { draw, type Drawn } from './support/draw.tsx';
import { everything, facts } from './support/everything.ts';

function drawNeeds(needs: readonly object[]): Drawn {
  const drawn = draw({
    form: everything(),
    facts,
    saved: {
      form: 'council/small',
      version: '1.0.0',
      answers: { needs: { needs } },
      entries: {},
      page: 'needs',
      ticked: [],
      prefilled: {},
    },
  });
  return drawn;
}

const focused = (): string => (document.activeElement as HTMLElement | null)?.innerText ?? '';
const values = ({ all }: Drawn): string[] =>
  all('[data-pointer="/needs/needs"] > [data-entry] > [data-pointer$="/what"] input').map(
    (input) => (input as HTMLInputElement).value,
  );

it('adds an entry, and moves the focus to its heading', async () => {
  const { one, button, all, id } = drawNeeds([]);
  expect(all('.formwright-empty')).toHaveLength(1);
  expect(button('add').id).toBe(id('fw-needs-needs'));
  await userEvent.click(button('add'));
  expect(all('.formwright-empty').length).toBe(1);
  expect(one('[data-entry]').dataset['pointer']).toBe('/needs/needs/0');
  expect(focused()).toBe('Need 1');
});

it('moves an entry with what was typed into it, keeping its elements and the focus on the button', async () => {
  const drawn = drawNeeds([{ what: 'one' }, { what: 'two' }, { what: 'three' }]);
  const { control, one, session, id } = drawn;
  const first = control('#fw-needs-needs-0-what');
  await userEvent.click(one('[data-pointer="/needs/needs/0"] > .formwright-entry__actions [data-action="down"]'));
  expect(values(drawn)).toEqual(['two', 'one', 'three']);
  expect(first.isConnected).toBe(true);
  expect(first.id).toBe(id('fw-needs-needs-1-what'));
  expect(document.activeElement).toBe(
    one('[data-pointer="/needs/needs/1"] > .formwright-entry__actions [data-action="down"]'),
  );
  await userEvent.keyboard('{Enter}');
  expect(values(drawn)).toEqual(['two', 'three', 'one']);
  expect(focused()).toBe('Need 3');
  first.focus();
  await userEvent.keyboard('!');
  expect(session.answers()['needs']).toMatchObject({ needs: [{ what: 'two' }, { what: 'three' }, { what: 'one!' }] });
  await expect.poll(() => one('[data-live]').textContent).toContain('need 3');
});

it('asks before it removes, and moves the focus to what took the place', async () => {
  const drawn = drawNeeds([{ what: 'one' }, { what: 'two' }]);
  const { one, button, all } = drawn;
  const remove = (entry: number): HTMLElement =>
    one(`[data-pointer="/needs/needs/${entry}"] > .formwright-entry__actions [data-action="remove"]`);
  await userEvent.click(remove(0));
  expect(document.activeElement).toBe(one('.formwright-confirm'));
  await userEvent.click(button('cancel'));
  expect(document.activeElement).toBe(remove(0));
  await userEvent.click(remove(0));
  await userEvent.click(button('confirm'));
  expect(values(drawn)).toEqual(['two']);
  expect(focused()).toBe('Need 1');
  await userEvent.click(remove(0));
  await userEvent.click(button('confirm'));
  expect(all('[data-entry]')).toEqual([]);
  expect(document.activeElement).toBe(button('add'));
  await expect.poll(() => one('[data-live]').textContent).toContain('Need 1 removed');
});

it('draws repeats in repeats, each with its own entries', async () => {
  const { control, one, all, session } = drawNeeds([{ what: 'one', steps: [{ step: 'a' }] }, { what: 'two' }]);
  await userEvent.click(one('#fw-needs-needs-1-steps'));
  await userEvent.click(one('#fw-needs-needs-1-steps'));
  expect(focused()).toBe('Step 2');
  expect(all('[data-pointer="/needs/needs/1/steps"] > [data-entry]')).toHaveLength(2);
  one('#fw-needs-needs-1-steps-1-step').focus();
  await userEvent.keyboard('z');
  expect(session.answers()['needs']).toMatchObject({
    needs: [{ steps: [{ step: 'a' }] }, { steps: [{}, { step: 'z' }] }],
  });
  await userEvent.click(one('[data-pointer="/needs/needs/0"] > .formwright-entry__actions [data-action="down"]'));
  expect(all('[data-pointer="/needs/needs/0/steps"] > [data-entry]')).toHaveLength(2);
  expect(control('#fw-needs-needs-0-steps-1-step').value).toBe('z');
});

it('offers no more than the form takes', () => {
  const { all } = drawNeeds([{}, {}, {}]);
  expect(all('[data-pointer="/needs/needs"] > [data-action="add"]')).toEqual([]);
  expect(all('#fw-needs-needs')[0]?.innerText).toContain('Needs');
});
