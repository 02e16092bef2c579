import { fileURLToPath } from 'node:url';
import type { SavedDraft } from '@formwright/session';
import type { PortalOptions } from '../../src/index.ts';
import type { DemoProvider } from '../../src/staff/demo-provider.ts';
import { buildForms } from './build-forms.ts';
import { draftCalls } from './draft-calls.ts';
import { openTestPortal, type TestPortal } from './open-test-portal.ts';
import { StaffBrowser, startTestProvider, testStaff } from './staff.ts';

/** The forms whose submissions staff read in tests: one with teams and a name, and one without either. */
const forms: string = fileURLToPath(new URL('../staff/forms', import.meta.url));

/** A portal whose staff can sign in, with what tests do in it. */
export interface StaffPortal extends TestPortal {
  readonly provider: DemoProvider;
  /** The moment at which its clock stands. */
  readonly clock: { now: string };
  /** Submits a form at a moment, and returns its reference and its link. */
  submit(
    at: string,
    answers: object,
    form?: 'help' | 'letter',
  ): Promise<{ readonly reference: string; readonly link: string }>;
  /** Signs somebody in. */
  visitor(name: string): Promise<StaffBrowser>;
}

/** Opens the portal, and the provider at which its staff sign in. */
export async function openStaffPortal({
  database,
  ...more
}: { readonly database?: string } & Partial<PortalOptions> = {}): Promise<StaffPortal> {
  const clock = { now: '2026-11-22T10:00:00Z' };
  const provider = await startTestProvider();
  const portal = await openTestPortal(await buildForms(forms), database, {
    staff: testStaff(provider),
    now: () => new Date(clock.now),
    ...more,
  });
  return {
    ...portal,
    provider,
    clock,
    async submit(at, answers, form = 'help') {
      clock.now = at;
      const calls = draftCalls(portal, () => draftOf(form, answers));
      const { token } = await calls.begin();
      return (await calls.submit(token, {})).json<{ reference: string; link: string }>();
    },
    async visitor(name) {
      const browser = new StaffBrowser(portal.app);
      await browser.signIn(name);
      return browser;
    },
    async close() {
      await portal.close();
      await provider.close();
    },
  };
}

function draftOf(form: 'help' | 'letter', answers: object): SavedDraft {
  const page = form === 'help' ? 'ask' : 'letter';
  const saved = { form: `anytown/${form}`, version: '1.0.0', page, answers: { [page]: answers } };
  return { ...saved, entries: {}, ticked: [], prefilled: {} };
}
