import { expect, test } from 'vitest';
import type { Attachment, FormModel } from '@formwright/model';
import { createSession } from '../../src/create-session.ts';
import { HostError } from '../../src/host/host-error.ts';
import type { AttachWork, Host } from '../../src/host/host.ts';
import type { Session } from '../../src/session.ts';
import { attachmentsOf, uploadsOf } from '../../src/host/uploads.ts';
import { facts, field, page, repeat, smallForm, type Logic } from '../support/small-form.ts';

const accept = [{ mediaType: 'application/pdf', name: 'PDF', extensions: ['.pdf'] }];
const files = {
  type: 'attachments',
  widget: 'attachments',
  attachments: { accept, maxSize: 1024 },
  maxItems: 2,
} as const;
const file = (name: string, size: number, type: string): File => new File([new Uint8Array(size)], name, { type });
const pdf = (name: string, size = 100): File => file(name, size, 'application/pdf');

interface Asked {
  readonly name: string;
  readonly work: AttachWork;
  done(): void;
  fail(error: unknown): void;
}

function open(logic?: Logic, own: Partial<FormModel> = {}): { session: Session; asked: Asked[]; sent: string[] } {
  const asked: Asked[] = [];
  const sent: string[] = [];
  const form = smallForm(
    [
      page('you', [
        field('letters', files),
        repeat('needs', [field('proof', files)]),
        repeat('visits', [field('who'), field('photos', files)], { columns: ['who'] }),
        field('rest', { type: 'boolean' }),
      ]),
    ],
    logic,
    own,
  );
  const host: Host = {
    save: async (draft) => (sent.push(`save ${JSON.stringify(draft.answers)}`), {}),
    submit: async (draft) => (sent.push(`submit ${JSON.stringify(draft.answers)}`), { reference: 'A' }),
    attach: async (sentFile, work) =>
      new Promise<Attachment>((resolve, reject) => {
        asked.push({
          name: sentFile.name,
          work,
          fail: reject,
          done: () =>
            resolve({
              id: `id of ${sentFile.name}`,
              name: sentFile.name,
              size: sentFile.size,
              mediaType: sentFile.type,
            }),
        });
      }),
  };
  return { session: createSession({ form, facts, host }), asked, sent };
}

const soon = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
const names = (session: Session, pointer: string): readonly string[] =>
  attachmentsOf(session.field(pointer).value).map(({ name }) => name);

test('a file becomes part of the answer once the host has it, and its progress is shown until then', async () => {
  const { session, asked } = open();
  const uploads = uploadsOf(session, '/you/letters');
  uploads.add([pdf('a.pdf'), file('scan.PDF', 1, '')]);
  asked[0]?.work.progress(42.7);
  expect(uploads.view().uploads.map(({ name, percent }) => [name, percent])).toEqual([
    ['a.pdf', 42],
    ['scan.PDF', 0],
  ]);
  expect(session.field('/you/letters').value).toBeUndefined();
  asked[1]?.done();
  await soon();
  asked[0]?.done();
  await soon();
  expect(names(session, '/you/letters')).toEqual(['scan.PDF', 'a.pdf']);
  expect(uploads.view()).toEqual({ uploads: [], status: 'a.pdf uploaded' });
  uploads.remove('id of a.pdf');
  expect(names(session, '/you/letters')).toEqual(['scan.PDF']);
  uploads.remove('id of scan.PDF');
  expect(session.field('/you/letters').value).toBeUndefined();
});

test('a file that the form does not accept is refused with the reason, before the host is asked', () => {
  const { session, asked } = open();
  const uploads = uploadsOf(session, '/you/letters');
  uploads.add([
    file('virus.exe', 1, 'application/x-msdownload'),
    pdf('large.pdf', 2000),
    pdf('empty.pdf', 0),
    pdf('a.pdf'),
    pdf('b.pdf'),
    pdf('c.pdf'),
  ]);
  expect(uploads.view().uploads.map(({ problem }) => problem)).toEqual([
    '‘virus.exe’ must be one of these types: PDF',
    '‘large.pdf’ must be 1 kB or smaller',
    'The selected file ‘empty.pdf’ is empty',
    undefined,
    undefined,
    '‘letters’ must have 2 or fewer files',
  ]);
  expect(asked.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
  uploads.add([]);
  expect(uploads.view().uploads.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
});

test('the field is full once stored files and uploads reach the maximum, until one is removed', async () => {
  const { session, asked } = open();
  const uploads = uploadsOf(session, '/you/letters');
  const seen: boolean[] = [];
  uploads.add([file('virus.exe', 1, 'application/x-msdownload'), pdf('a.pdf')]);
  expect(uploads.isFull()).toBe(false);
  uploads.add([pdf('b.pdf')]);
  expect(uploads.isFull()).toBe(true);
  session.subscribe('field /you/letters', () => seen.push(uploads.isFull()));
  uploads.subscribe(() => seen.push(uploads.isFull()));
  asked[0]?.done();
  asked[1]?.fail(new HostError('The line is down.'));
  await soon();
  expect([seen.length > 2, new Set(seen)]).toEqual([true, new Set([true])]);
  uploads.drop(3);
  expect(uploads.isFull()).toBe(false);
  uploads.add([pdf('c.pdf')]);
  expect(uploads.isFull()).toBe(true);
  uploads.remove('id of a.pdf');
  expect(uploads.isFull()).toBe(false);
});

test('a failed file stays visible, bars Submit with a message but does not bar Save, and can be tried again', async () => {
  const { session, asked, sent } = open();
  const uploads = uploadsOf(session, '/you/letters');
  uploads.add([pdf('a.pdf')]);
  asked[0]?.fail(new HostError('The server is full.'));
  await soon();
  expect(uploads.view()).toMatchObject({
    uploads: [{ name: 'a.pdf', problem: 'The server is full.', canRetry: true }],
    status: 'The server is full.',
  });
  await session.save();
  expect(sent).toEqual(['save {}']);
  await session.submit();
  expect(session.view().activity).toEqual({ kind: 'failed', message: 'The server is full.', retry: 'never' });
  uploads.retry(1);
  asked[1]?.done();
  await session.submit();
  expect(sent[1]).toContain('id of a.pdf');
  expect(session.view().activity.kind).toBe('submitted');
});

test('a file that the host refuses for good says so, cannot be tried again, and no longer bars anything', async () => {
  const { session, asked, sent } = open();
  const uploads = uploadsOf(session, '/you/letters');
  uploads.add([pdf('a.pdf'), pdf('b.pdf')]);
  expect(uploads.isFull()).toBe(true);
  asked[0]?.fail(new HostError('It is damaged.', { retry: 'never' }));
  asked[1]?.done();
  await soon();
  expect(uploads.view().uploads).toMatchObject([{ name: 'a.pdf', problem: 'It is damaged.', canRetry: false }]);
  expect(uploads.isFull()).toBe(false);
  uploads.retry(1);
  expect(asked).toHaveLength(2);
  await session.submit();
  expect([sent.length, session.view().activity.kind]).toEqual([1, 'submitted']);
});

test('Save waits for uploads; a stopped upload is ignored', async () => {
  const { session, asked, sent } = open();
  const uploads = uploadsOf(session, '/you/letters');
  uploads.add([pdf('a.pdf'), pdf('b.pdf')]);
  const saving = session.save();
  expect(session.view().activity.kind).toBe('saving');
  uploads.drop(2);
  expect(asked[1]?.work.signal.aborted).toBe(true);
  asked[1]?.done();
  asked[0]?.done();
  await saving;
  await soon();
  expect(sent[0]).toContain('a.pdf');
  expect(sent[0]).not.toContain('b.pdf');
});

test('a file follows its entry when it moves, and is dropped if the entry is removed', async () => {
  const { session, asked, sent } = open();
  session.addEntry('/you/needs');
  session.addEntry('/you/needs');
  uploadsOf(session, '/you/needs/0/proof').add([pdf('a.pdf')]);
  session.moveEntry('/you/needs/0', 'down');
  expect(uploadsOf(session, '/you/needs/0/proof').view().uploads).toEqual([]);
  expect(uploadsOf(session, '/you/needs/1/proof').view().uploads).toHaveLength(1);
  asked[0]?.done();
  await soon();
  expect(names(session, '/you/needs/1/proof')).toEqual(['a.pdf']);
  uploadsOf(session, '/you/needs/0/proof').add([pdf('b.pdf')]);
  asked[1]?.fail(new Error('internal'));
  await soon();
  session.removeEntry('/you/needs/0');
  await session.submit();
  expect(sent).toHaveLength(1);
});

test('a file of a field that was hidden in the meantime does not bar Submit', async () => {
  const { session, asked, sent } = open((answers, evaluation) => {
    if ((answers['you'] as { rest?: unknown } | undefined)?.rest === true) evaluation.hidden.add('/you/letters');
  });
  uploadsOf(session, '/you/letters').add([pdf('a.pdf')]);
  asked[0]?.fail(new Error('internal'));
  await soon();
  session.answer('/you/rest', true);
  await session.submit();
  expect(sent).toEqual(['submit {"you":{"rest":true}}']);
});

test('Submit waits for an upload of a question that is not on the screen', async () => {
  const { session, asked, sent } = open(undefined, { paging: 'question' });
  uploadsOf(session, '/you/letters').add([pdf('a.pdf')]);
  session.goTo('/you/rest');
  const submitting = session.submit();
  await soon();
  expect(sent).toEqual([]);
  asked[0]?.done();
  await submitting;
  expect(sent[0]).toContain('a.pdf');
});

test('an unfinished or failed upload counts as unsaved, so that a page can warn before it is left', async () => {
  const { session, asked } = open();
  const seen: boolean[] = [];
  session.subscribe('form', () => seen.push(session.view().unsaved));
  const uploads = uploadsOf(session, '/you/letters');
  uploads.add([pdf('a.pdf')]);
  expect(seen).toEqual([true]);
  asked[0]?.fail(new Error('internal'));
  await soon();
  expect(session.view().unsaved).toBe(true);
  uploads.drop(1);
  expect(session.view().unsaved).toBe(false);
});

test('without a host that accepts files, no file is lost silently', async () => {
  const form = smallForm([page('you', [field('letters', files)])]);
  const session = createSession({ form, facts });
  const uploads = uploadsOf(session, '/you/letters');
  uploads.add([pdf('a.pdf')]);
  await soon();
  expect(uploads.view().uploads[0]?.problem).toBe('a.pdf could not be uploaded. Try again, or remove it.');
});

test('files are added to an entry in its editor, and stay with it once it is added', async () => {
  const { session, asked, sent } = open();
  session.addEntry('/you/visits');
  const uploads = uploadsOf(session, '/you/visits/0/photos');
  uploads.add([pdf('a.pdf'), pdf('b.pdf')]);
  expect(asked.map(({ work }) => work.pointer)).toEqual(['/you/visits/0/photos', '/you/visits/0/photos']);
  asked[0]?.done();
  await soon();
  expect(names(session, '/you/visits/0/photos')).toEqual(['a.pdf']);
  session.pressEditor('add');
  expect(uploadsOf(session, '/you/visits/1/photos').view().uploads).toEqual([]);
  asked[1]?.done();
  await soon();
  expect(names(session, '/you/visits/0/photos')).toEqual(['a.pdf', 'b.pdf']);
  session.pressEditor('cancel');
  await session.save();
  expect(sent[0]).toContain('b.pdf');
});
