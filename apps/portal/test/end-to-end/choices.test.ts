import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';
import { type RunningPortal, startPortal } from '../helpers/start-portal.ts';

const forms = fileURLToPath(new URL('../../../../forms', import.meta.url));

let portal: RunningPortal;

beforeAll(async () => {
  const database = join(temporaryFolder('portal-choices-'), 'portal.db');
  portal = await startPortal({ forms, database, now: '2026-11-22T10:00:00Z' });
});

afterAll(async () => portal.end('SIGKILL'));

const get = async (address: string): Promise<string> => {
  const response = await fetch(new URL(address, portal.origin));
  expect(response.status, address).toBe(200);
  return response.text();
};

test('four needs decide where a professional goes before a form of Liverpool starts (S1-03)', async () => {
  const page = await get('/councils/liverpool/choices/support-for-a-patient');
  const [intro = '', ...needs] = page.split('<h2 ');
  expect(intro).toContain('https://www.gov.uk/find-local-council');
  expect(intro, 'S1-25').toContain('how to find an advocate</a>');
  const [low = '', daily = '', carer = '', eligible = ''] = needs;
  expect(needs).toHaveLength(4);
  expect(low, 'S1-04').toMatch(/lonely.*at risk of falls.*href="https:\/\/liverpool\.gov\.uk\/adult-social-care\/"/s);
  expect(low).not.toContain('govuk-button');
  expect(daily).toMatch(/occupational-therapy-referrals\/"[^>]*>occupational therapy referral<\/a>/);
  expect(carer, 'S1-06').toMatch(
    /looks after somebody.*class="govuk-button" href="\/councils\/liverpool\/start\/carers-assessment"/s,
  );
  expect(eligible, 'S1-07').toMatch(
    /within 10 working days.*class="govuk-button" href="\/councils\/liverpool\/start\/support-enquiry"/s,
  );
  expect(await get('/forms/liverpool/carers-assessment')).toContain('<title>Carer’s assessment referral');
  expect(await get('/forms/liverpool/support-enquiry')).toContain('<title>Support enquiry');
});

test('a page of Sefton says what is a quality concern and what is a safeguarding concern, before either begins [S0-15, S0-16]', async () => {
  const page = await get('/councils/sefton/choices/quality-or-safeguarding');
  expect(page).toMatch(
    /poor, but harmed nobody<.*href="\/councils\/sefton\/start\/quality-concern".*Somebody was harmed.*href="\/councils\/sefton\/start\/safeguarding-concern"/s,
  );
});

test('one tile of Sefton leads to the forms about a deprivation of liberty [S0-11, S0-13]', async () => {
  expect(await get('/councils/sefton/groups/deprivation-of-liberty')).toContain(
    'href="/councils/sefton/choices/deprivation-of-liberty"',
  );
  const page = await get('/councils/sefton/choices/deprivation-of-liberty');
  expect(page.match(/(?<=govuk-button" href="\/councils\/sefton\/start\/)[\w-]+/g)).toEqual(
    expect.arrayContaining(['dols-form-1', 'dols-form-2', 'court-of-protection-request']),
  );
});
