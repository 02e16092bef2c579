import type { BuiltForm, CaseRecord } from '../forms/built-form.ts';
import { recordForForm } from '../forms/record-for-form.ts';
import type { Portal } from '../portal.ts';
import type { Step } from './account-statements.ts';

/** The forms of an account, by the last part of their addresses. */
export type AccountFormName = 'register' | 'sign-in' | 'code' | 'reset' | 'new-password' | 'password';

/** The folder of each of them in `forms/portal`. */
export const accountFolders: { readonly [name in AccountFormName]: string } = {
  register: 'register',
  'sign-in': 'sign-in',
  code: 'verification-code',
  reset: 'reset-password',
  'new-password': 'reset-password',
  password: 'change-password',
};

/** A form of an account, with what is known for it. */
export interface AccountForm {
  readonly built: BuiltForm;
  readonly record: CaseRecord;
}

/** Returns a form of an account. Undefined if it has not been built. `step`: what waits for a code. */
export function accountForm(portal: Portal, name: AccountFormName, step: Step | undefined): AccountForm | undefined {
  const built = portal.own.get(accountFolders[name]);
  if (built === undefined) return undefined;
  const known: CaseRecord = {
    source: 'Account',
    at: portal.now().toISOString(),
    values: { account: { email: step?.email ?? null } },
    context: { codeConfirmed: name === 'new-password' },
  };
  return { built, record: { ...recordForForm(built.form.model, known) } };
}
