import { expect, test } from 'vitest';
import { createSession, type Host, HostError } from '../../src/index.ts';
import { type FilesView, filesView, uploadsOf } from '../../src/host/files-view.ts';
import { facts, field, page, smallForm } from '../support/small-form.ts';

const accept = [{ mediaType: 'application/pdf', name: 'PDF', extensions: ['.pdf'] }];
const form = smallForm([
  page('p', [
    field('letters', {
      type: 'attachments',
      widget: 'attachments',
      hint: 'Any',
      attachments: { accept, maxSize: 2048 },
      maxItems: 2,
    }),
  ]),
]);
const pdf = (name: string): File => new File([new Uint8Array(100)], name, { type: 'application/pdf' });

function open(attach?: Host['attach']) {
  const host = { save: async () => ({}), submit: async () => ({ reference: 'A' }), ...(attach && { attach }) };
  const session = createSession({ form, facts, host });
  const uploads = uploadsOf(session, '/p/letters');
  return { session, uploads, view: (): FilesView => filesView(session, session.field('/p/letters'), uploads) };
}

test('files cannot be added if the host does not keep any', () => {
  expect(open().view()).toEqual({ rows: [], closed: 'Files cannot be added here.' });
});

test('the control says which files it accepts, and takes only one if there is room for only one', () => {
  expect(open(async () => new Promise(() => undefined)).view()).toEqual({
    rows: [],
    chooser: {
      limits: 'PDF. Each file can be up to 2 kB.',
      drop: 'You can also drop files here.',
      accept: 'application/pdf,.pdf',
      multiple: true,
      describedBy: ['hint', 'limits'],
      invalid: false,
    },
  });
});

test('an upload can be stopped', () => {
  const { uploads, view } = open(async () => new Promise(() => undefined));
  uploads.add([pdf('a.pdf')]);
  expect(view().rows).toMatchObject([{ words: 'Uploading a.pdf: 0%', buttons: [{ label: 'Stop uploading a.pdf' }] }]);
  view().rows[0]?.buttons[0]?.press();
  expect(view().rows).toEqual([]);
});

test('a file that failed says why, describes the control, and can be tried again or removed', async () => {
  const answers = [Promise.reject(new HostError('Down.')), new Promise<never>(() => undefined)];
  const { uploads, view } = open(async () => answers.shift() as Promise<never>);
  uploads.add([pdf('a.pdf'), new File(['x'], 'x.exe')]);
  await expect.poll(() => view().rows[0]?.words).toBe('Down.');
  expect(view().rows.map(({ problemEnd, buttons }) => [problemEnd, buttons.map(({ label }) => label)])).toEqual([
    ['upload-1', ['Try again: a.pdf', 'Remove a.pdf']],
    ['upload-2', ['Remove x.exe']],
  ]);
  expect(view().chooser).toMatchObject({ invalid: true, describedBy: ['hint', 'limits', 'upload-1', 'upload-2'] });
  view().rows[1]?.buttons[0]?.press();
  view().rows[0]?.buttons[0]?.press();
  expect(view().rows.map(({ words }) => words)).toEqual(['Uploading a.pdf: 0%']);
});

test('a file in the answer can be removed, and no file can be added while there is no room', async () => {
  const { session, uploads, view } = open(async ({ name, size }) => ({
    id: name,
    name,
    size,
    mediaType: 'application/pdf',
  }));
  const focused: unknown[] = [];
  session.subscribe('form', () => focused.push(session.view().focus.ids));
  uploads.add([pdf('a.pdf'), pdf('b.pdf')]);
  await expect
    .poll(() => view().rows.map(({ attachment, words }) => [attachment, words]))
    .toEqual([
      ['a.pdf', 'a.pdf, 1 kB'],
      ['b.pdf', 'b.pdf, 1 kB'],
    ]);
  expect(view().closed).toBe('No more files can be added. Remove one to make room for another.');
  focused.length = 0;
  view().rows[0]?.buttons[0]?.press();
  expect([view().rows.length, view().chooser !== undefined, focused.at(-1)]).toEqual([1, true, ['-p-letters']]);
});
