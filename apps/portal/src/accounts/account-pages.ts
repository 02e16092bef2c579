import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withWords } from '@formwright/runtime';
import { ApiError } from '../api/api-error.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn, spokenIn } from '../language.ts';
import { inLanguage } from '../links.ts';
import { sendErrorPage } from '../pages/errors/send-error-page.ts';
import { plainFrame } from '../pages/frame/plain-frame.ts';
import { sendPage } from '../pages/frame/send-page.ts';
import { jsonForScript, renderPage } from '../pages/frame/templates.ts';
import type { PageData } from '../pages/page-data.ts';
import { readFormBodies } from '../pages/read-form-body.ts';
import type { Portal } from '../portal.ts';
import { isPublicId, newToken } from '../tokens.ts';
import { setAccountCookies, stepIn } from './account-cookies.ts';
import { accountForm, type AccountFormName } from './account-forms.ts';
import { addAccountLists } from './account-lists.ts';
import { evenly, requireFromHere, tokenOf } from './account-routes.ts';
import type { Purpose } from './account-statements.ts';
import type { Accounts } from './accounts.ts';

/** The form of each page, with what its button says. */
const buttons: { readonly [name in AccountFormName]: string } = {
  register: 'Register',
  'sign-in': 'Sign in',
  code: 'Continue',
  reset: 'Continue',
  'new-password': 'Set the new password',
  password: 'Change password',
};

/** The steps to which forms belong, by what the code is for, in order. A form of two pages is two steps. */
const steps: { readonly [purpose in Purpose]: readonly AccountFormName[] } = {
  register: ['register', 'register', 'code'],
  'sign-in': ['sign-in', 'code'],
  reset: ['reset', 'code', 'new-password'],
};

/** Returns which step a form is: 'Step 1 of 2'. Empty if it is the only one. */
function stepText(name: AccountFormName, purpose: Purpose | undefined): string {
  const whole = (['register', 'sign-in', 'reset'] as const).find((each) => each === name) ?? purpose;
  if (whole === undefined || name === 'password') return '';
  const { length } = steps[whole];
  const [first, last] = [steps[whole].indexOf(name) + 1, steps[whole].lastIndexOf(name) + 1];
  return `${first === last ? `Step ${first}` : `Steps ${first} and ${last}`} of ${length}`;
}

/** Pages that say that something is done, and the address of the page after each. */
const messages = {
  registered: {
    heading: 'Registration completed',
    text: 'You have an account, and are signed in.',
    next: (draft: string | undefined) => (draft === undefined ? '/account' : `/drafts/${draft}`),
  },
  'password-changed': {
    heading: 'Your password has been changed',
    text: 'Use your new password when you next sign in. You are signed out everywhere else.',
    next: (draft: string | undefined) => withDraft(draft === undefined ? '/account' : '/account/sign-in', draft),
  },
  'signed-out': {
    heading: 'You are signed out',
    text: 'What you saved in your account is still there.',
    next: () => '/',
  },
};

interface Asked {
  /** `draft`: the public id of what somebody was filling in when they chose to sign in. It is handed on from page to page. */
  readonly Querystring: { readonly sent?: unknown; readonly lang?: unknown; readonly draft?: unknown };
}

/** Adds the pages of accounts. Their forms are drawn like any other, but nothing of them is saved. */
export function addAccountPages(app: FastifyInstance, portal: Portal, accounts: Accounts): void {
  const waits = (request: FastifyRequest): boolean => accounts.waiting(tokenOf(stepIn(request))) !== undefined;
  /** Whether a form can be filled in now. */
  const isDue: { readonly [name in AccountFormName]: (request: FastifyRequest) => boolean } = {
    register: () => true,
    'sign-in': () => true,
    code: waits,
    reset: () => true,
    // Once the code has been entered.
    'new-password': (request) => waits(request) && stepIn(request).includes('.'),
    password: ({ person }) => person !== undefined,
  };
  for (const name of Object.keys(buttons) as AccountFormName[])
    app.get<Asked>(`/account/${name}`, (request, reply) => {
      const draft = draftIn(request);
      if (!isDue[name](request)) return reply.redirect(withDraft('/account/sign-in', draft), 303);
      return sendForm({ portal, accounts, reply, name, sent: request.query.sent, draft });
    });

  for (const [name, { heading, text, next }] of Object.entries(messages))
    app.get<Asked>(`/account/${name}`, (request, reply) => {
      const frame = plainFrame(portal, { request, title: heading, spoken: spokenIn('en') });
      return sendPage(reply, renderPage('account-message', frame, { heading, text, next: next(draftIn(request)) }));
    });

  addAccountLists(app, portal, accounts);

  void app.register((scope, _options, done) => {
    readFormBodies(scope, portal);
    scope.post<Asked>('/account/code/again', async (request, reply) => {
      requireFromHere(request);
      const draft = draftIn(request);
      const again = await evenly(async () =>
        accounts.sendAgain(tokenOf(stepIn(request)), request.headers.cookie ?? '').then(
          () => 'sent',
          (error: unknown) => {
            if (error instanceof ApiError) return error.error;
            throw error;
          },
        ),
      );
      if (again === 'start-again') return reply.redirect(withDraft('/account/sign-in', draft), 303);
      return reply.redirect(withDraft(`/account/code?sent=${again}`, draft), 303);
    });
    scope.post('/account/sign-out', async (request, reply) => {
      requireFromHere(request);
      const outcome = await accounts.signOut(request.headers.cookie ?? '');
      setAccountCookies(reply, portal, outcome);
      return reply.redirect(outcome.next, 303);
    });
    done();
  });
}

interface FormPage {
  readonly portal: Portal;
  readonly accounts: Accounts;
  readonly reply: FastifyReply;
  readonly name: AccountFormName;
  readonly sent: unknown;
  readonly draft: string | undefined;
}

function draftIn({ query }: FastifyRequest<Asked>): string | undefined {
  return isPublicId(query.draft) ? query.draft : undefined;
}

function withDraft(address: string, draft: string | undefined): string {
  return draft === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}draft=${draft}`;
}

function sendForm({ portal, accounts, reply, name, sent, draft }: FormPage): FastifyReply {
  const { request } = reply;
  const waiting = accounts.waiting(tokenOf(stepIn(request)));
  const form = accountForm(portal, name, waiting);
  const step = stepText(name, waiting?.purpose);
  const files = form && portal.client.formPage('web-component', form.built, 'en');
  if (!form || !files) return sendErrorPage(reply, portal, 'form-updating');
  const { built, record } = form;
  const spoken = formIn(built, 'en');
  const { title, owner } = withWords(spoken.form.model);
  const plain = plainFrame(portal, { request, title: `${title}${step && ` – ${step}`} – ${owner}`, spoken });
  const frame = { ...plain, ...files, styles: [...new Set([...plain.styles, ...files.styles])] };
  const { source, at, values } = record;
  const data: PageData = {
    form: built.id,
    facts: factsOf(record, portal.now(), request),
    record: { source, at, values },
    window: newToken(),
    language: 'en',
    account: {
      action: inLanguage(`/api/account/${name}`, 'en'),
      submit: buttons[name],
      ...(step && { step }),
      ...(draft !== undefined && { draft }),
    },
    // With these words the button is there from the start. A form of several pages would begin with a list of tasks.
    ...(spoken.form.model.paging === 'single' && { profile: 'govuk' }),
  };
  const view = {
    title,
    step,
    ...(name === 'sign-in' && {
      register: withDraft('/account/register', draft),
      forgotten: withDraft('/account/reset', draft),
    }),
    needsScript: spoken.words.needsScript(owner),
    data: jsonForScript(data),
    single: spoken.form.model.paging === 'single',
    again: name === 'code' && withDraft('/account/code/again', draft),
    sent: sent === 'sent',
    tooOften: sent === 'too-many',
  };
  return sendPage(reply, renderPage('account-form', frame, view));
}
