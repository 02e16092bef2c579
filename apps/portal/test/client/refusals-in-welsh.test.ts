import { expect, test } from 'vitest';
import type { HostError } from '@formwright/session';
import { refusal } from '../../client/host/call-portal.ts';
import { PortalError } from '../../client/host/portal-error.ts';
import { refusalsInWelsh } from '../../client/host/refusals-in-welsh.ts';

const said = async (refused: PortalError): Promise<string> => (await inWelsh(refused)).message;

async function inWelsh(refused: PortalError): Promise<HostError> {
  const fails = async (): Promise<never> =>
    Promise.resolve().then(() => {
      throw refused;
    });
  try {
    return await refusalsInWelsh(fails(), ({ code }) => `Gair am ${code}`);
  } catch (error) {
    return error as HostError;
  }
}

test('problems with a file are described in Welsh as precisely as in English', async () => {
  const answer = {
    error: 'file-refused',
    message: 'The selected file ‘a.pdf’ is empty',
    issues: [{ code: 'emptyFile', pointer: '/you/letters', params: { name: 'a.pdf' } }],
  };
  expect(await said(refusal(answer, { status: 400 }))).toBe('Gair am emptyFile');
  expect(await said(refusal({ ...answer, issues: undefined }, { status: 400 }))).toMatch(
    /^Ni ellir derbyn y ffeil hon/,
  );
});

test('if a form has already been submitted, the Welsh message also has its reference and link', async () => {
  const refused = refusal(
    { error: 'already-submitted', message: 'English', reference: 'AB-12', page: '/submissions/id' },
    { status: 409 },
  );
  expect([refused.retry, refused.link?.address]).toEqual(['never', '/submissions/id']);
  expect(await inWelsh(refused)).toMatchObject({
    retry: 'never',
    link: { text: 'Gweld y ffurflen a gyflwynwyd', address: '/submissions/id?lang=cy' },
  });
  expect(await said(refused)).toBe(
    'Mae’r ffurflen hon wedi’i chyflwyno eisoes. Ei chyfeirnod yw AB-12. Ni ellir newid dim arall ynddi.',
  );
});

test.each([
  ['3600', 'ymhen awr'],
  ['1801', 'ymhen awr'],
  ['1800', 'ymhen hanner awr'],
  ['300', 'ymhen ychydig funudau'],
  ['7', 'ymhen munud'],
])('a limit that ends in %s seconds is said to end %s', async (retryAfter, words) => {
  expect(await said(refusal({ error: 'too-many', message: 'English' }, { status: 429, retryAfter }))).toMatch(
    new RegExp(`rhowch gynnig arall arni ${words}\\.$`),
  );
});

test.each(['too-many', 'busy', 'no-room', 'too-slow', 'not-scanned'])(
  'a refusal for now, %s, has Welsh words of its own, and says that answers are still here',
  async (error) => {
    const message = await said(new PortalError(error, 'English'));
    expect(message).not.toMatch(/^Aeth rhywbeth|English/);
    if (error !== 'not-scanned') expect(message).toContain('Mae eich atebion yma o hyd');
  },
);

test.each([
  'already-submitted',
  'form-removed',
  'record-removed',
  'no-such-form',
  'form-changed',
  'too-large',
  'file-refused',
  'no-such-file',
  'submission-not-valid',
  'draft-not-valid',
])('%s cannot be tried again, and does not say so in Welsh either', async (error) => {
  const refused = refusal({ error, message: 'English' }, { status: 400 });
  expect(refused.retry).toBe('never');
  expect(await said(refused)).not.toMatch(/rhowch gynnig arall/i);
});

test.each(['unreachable', '502', 'busy', 'saved-elsewhere', 'draft-deleted', 'draft-expired'])(
  '%s can be tried again',
  (error) => {
    expect(refusal({ error, message: 'English' }, { status: 500 }).retry).toBeUndefined();
  },
);
