import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withWords } from '@formwright/runtime';
import { ApiError } from '../api/api-error.ts';
import { factsOf } from '../forms/facts-of.ts';
import { formIn, type Language, spokenIn } from '../language.ts';
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
import { requireFromHere, tokenOf } from './account-routes.ts';
import type { Purpose } from './account-statements.ts';
import { type AccountWords, accountWords } from './account-words.ts';
import type { Accounts } from './accounts.ts';

/** The steps to which forms belong, by what the code is for, in order. A form of two pages is two steps. */
const steps: { readonly [purpose in Purpose]: readonly AccountFormName[] } = {
  register: ['register', 'register', 'code'],
  'sign-in': ['sign-in', 'code'],
  reset: ['reset', 'code', 'new-password'],
};

/** Returns which step a form is: 'Step 1 of 2'. Empty if it is the only one. */
function stepText(name: AccountFormName, purpose: Purpose | undefined, words: AccountWords): string {
  const whole = (['register', 'sign-in', 'reset'] as const).find((each) => each === name) ?? purpose;
  if (whole === undefined || name === 'password') return '';
  const all = steps[whole];
  return words.step({ first: all.indexOf(name) + 1, last: all.lastIndexOf(name) + 1, of: all.length });
}

/** The address of the page after each that says that something is done. `draft`: as in `Asked`. */
const after: { readonly [name in keyof AccountWords['messages']]: (draft: string | undefined) => string } = {
  registered: (draft) => (draft === undefined ? '/account' : `/drafts/${draft}`),
  'password-changed': (draft) => (draft === undefined ? '/account' : `/account/sign-in?draft=${draft}`),
  'signed-out': () => '/',
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
  for (const name of Object.keys(isDue) as AccountFormName[])
    app.get<Asked>(`/account/${name}`, (request, reply) =>
      isDue[name](request)
        ? sendForm({ portal, accounts, reply, name, request })
        : reply.redirect(onward(request, '/account/sign-in'), 303),
    );

  for (const name of Object.keys(after) as (keyof typeof after)[])
    app.get<Asked>(`/account/${name}`, (request, reply) => {
      const spoken = spokenIn(request.query.lang);
      const words = accountWords[spoken.language];
      const { heading, text } = words.messages[name];
      const frame = plainFrame(portal, { request, title: heading, spoken, inLanguage: inLanguageOf(request) });
      const next = inLanguage(after[name](draftIn(request)), spoken.language);
      return sendPage(reply, renderPage('account-message', frame, { heading, text, next, continue: words.continue }));
    });

  addAccountLists(app, portal, accounts);

  void app.register((scope, _options, done) => {
    readFormBodies(scope, portal);
    scope.post<Asked>('/account/code/again', async (request, reply) => {
      requireFromHere(request);
      const again = await accounts.evenly(async () =>
        accounts.sendAgain(tokenOf(stepIn(request)), request.headers.cookie ?? '').then(
          () => 'sent',
          (error: unknown) => {
            if (error instanceof ApiError) return error.error;
            throw error;
          },
        ),
      );
      if (again === 'start-again') return reply.redirect(onward(request, '/account/sign-in'), 303);
      return reply.redirect(onward(request, `/account/code?sent=${again}`), 303);
    });
    scope.post<Asked>('/account/sign-out', async (request, reply) => {
      requireFromHere(request);
      const outcome = await accounts.signOut(request.headers.cookie ?? '');
      setAccountCookies(reply, portal, outcome);
      return reply.redirect(onward(request, outcome.next), 303);
    });
    done();
  });
}

interface FormPage {
  readonly portal: Portal;
  readonly accounts: Accounts;
  readonly reply: FastifyReply;
  readonly request: FastifyRequest<Asked>;
  readonly name: AccountFormName;
}

function draftIn({ query }: FastifyRequest<Asked>): string | undefined {
  return isPublicId(query.draft) ? query.draft : undefined;
}

/** Returns the address of another page of accounts, in the same language and with the same draft. */
function onward(request: FastifyRequest<Asked>, address: string): string {
  const draft = draftIn(request);
  const whole = draft === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}draft=${draft}`;
  return inLanguage(whole, spokenIn(request.query.lang).language);
}

function inLanguageOf(request: FastifyRequest<Asked>): (language: Language) => string {
  return (language) => inLanguage(onward(request, request.url.split('?', 1)[0] ?? ''), language);
}

function sendForm({ portal, accounts, reply, name, request }: FormPage): FastifyReply {
  const { sent, lang } = request.query;
  const waiting = accounts.waiting(tokenOf(stepIn(request)));
  const form = accountForm(portal, name, waiting);
  const spoken = form && formIn(form.built, lang);
  const files = spoken && portal.client.formPage('web-component', form.built, spoken.language);
  if (!files) return sendErrorPage(reply, portal, 'form-updating');
  const { built, record } = form;
  const { language } = spoken;
  const words = accountWords[language];
  const step = stepText(name, waiting?.purpose, words);
  const { title, owner } = withWords(spoken.form.model);
  const plain = plainFrame(portal, {
    request,
    title: [title, step, owner].filter(Boolean).join(' – '),
    spoken,
    ...(built.welsh && { inLanguage: inLanguageOf(request) }),
  });
  const frame = { ...plain, ...files, styles: [...new Set([...plain.styles, ...files.styles])] };
  const { source, at, values } = record;
  const draft = draftIn(request);
  const data: PageData = {
    form: built.id,
    facts: factsOf(record, portal.now(), request),
    record: { source, at, values },
    window: newToken(),
    language,
    account: {
      action: inLanguage(`/api/account/${name}`, language),
      submit: words.buttons[name],
      ...(step && { step }),
      ...(name === 'register' && { proof: true as const }),
      ...(draft !== undefined && { draft }),
    },
    // With these words the button is there from the start. A form of several pages would begin with a list of tasks.
    ...(spoken.form.model.paging === 'single' && { profile: 'govuk' }),
  };
  const view = {
    title,
    step,
    words,
    ...(name === 'sign-in' && {
      register: onward(request, '/account/register'),
      forgotten: onward(request, '/account/reset'),
    }),
    data: jsonForScript(data),
    single: spoken.form.model.paging === 'single',
    again: name === 'code' && onward(request, '/account/code/again'),
    sent: sent === 'sent',
    tooOften: sent === 'too-many',
  };
  return sendPage(reply, renderPage('account-form', frame, view));
}
