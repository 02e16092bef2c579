import { basename, dirname, join } from 'node:path';
import { compile, read, runForm, type Definition } from '@formwright/generator';
import { createSession } from '@formwright/session';
import { expect, test } from 'vitest';
import { formFolders, today } from './form-folders.ts';

/** The steps of Lincolnshire's wellbeing workflow: its forms that say what follows. */
const steps = formFolders(join(dirname(import.meta.dirname), 'lincolnshire'))
  .map((folder) => [basename(folder), compile(read(join(folder, 'form.json')).definition as Definition).model] as const)
  .filter(([, { pages }]) => pages.some(({ name }) => name === 'nextActions'));

test.each(steps)('%s begins with what the record says of the person [S3-17]', (_, { pages: [first] }) => {
  expect(first).toMatchObject({ name: 'personalDetails', prefill: { from: 'person', edit: 'locked' } });
});

const actions = expect.objectContaining({ kind: 'repeat', name: 'actions' }) as object;

test.each(steps)('%s ends with its next actions [S3-42]', (_, { pages }) => {
  expect(pages.at(-1)).toMatchObject({ name: 'nextActions', children: expect.arrayContaining([actions]) });
});

test('a next action asks what its kind needs, and begins with the usual date and priority [S3-48, S3-49, S3-53]', () => {
  const file = join(dirname(import.meta.dirname), 'lincolnshire/wb-support-action-plan-delivery/form.json');
  const session = createSession({ form: runForm(compile(read(file).definition as Definition)), facts: { today } });
  const at = '/nextActions/actions/0';
  session.addEntry('/nextActions/actions');
  const asked = (action: string): readonly string[] => {
    session.answer(`${at}/action`, action);
    return session.children(at).map(({ node }) => node.name);
  };
  expect(asked('proposedClosure')).toEqual(['action', 'assignedTo', 'scheduledFor', 'priority', 'note']);
  expect(session.field(`${at}/scheduledFor`)).toMatchObject({ value: '2026-11-29', editable: true });
  expect(session.field(`${at}/priority`).value).toBe('normal');
  session.answer(`${at}/scheduledFor`, '2026-12-01');
  expect(asked('telecare')).toEqual(['action', 'noFurther', 'provider', 'priority', 'note']);
  expect(asked('sadl')).toEqual(['action', 'assignedTo', 'sendNow', 'priority', 'note']);
  expect(asked('proposedClosure')).toContain('scheduledFor');
  expect(session.field(`${at}/scheduledFor`).value).toBe('2026-12-01');
});
