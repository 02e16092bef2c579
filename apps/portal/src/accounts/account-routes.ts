import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerAt } from '@formwright/runtime';
import type { Answers } from '@formwright/model';
import { isFromHere } from '../access/add-access.ts';
import { setLinkCookie } from '../access/link-cookie.ts';
import { alreadySubmitted } from '../api/already-submitted.ts';
import { requireDraft, whyGone } from '../api/require-draft.ts';
import { retryWhileLocked } from '../storage/database/retry-while-locked.ts';
import { publicIdOf } from '../tokens.ts';
import { ApiError } from '../api/api-error.ts';
import { fromElsewhere } from '../errors/refusals.ts';
import { submissionFromBody } from '../api/receive/submission-from-body.ts';
import { factsOf } from '../forms/facts-of.ts';
import type { Portal } from '../portal.ts';
import { setAccountCookies, stepIn } from './account-cookies.ts';
import { accountWords } from './account-words.ts';
import { anybody } from './add-person.ts';
import { type AccountFormName, type AccountForm, accountForm } from './account-forms.ts';
import type { Accounts, Outcome, Person } from './accounts.ts';
import { codeMinutes } from './open-auth.ts';
import { spokenIn } from '../language.ts';

interface Doing {
  readonly accounts: Accounts;
  readonly cookie: string;
  readonly step: string;
  /** Returns an answer, as text. */
  answer(pointer: string): string;
  /** @throws ApiError if nobody is signed in. */
  requirePerson(): Promise<Person>;
}

/** What each form of an account does when it is sent. */
const doings: { readonly [form in AccountFormName]: (doing: Doing) => Promise<Outcome> } = {
  register: async ({ accounts, answer }) =>
    accounts.register({
      firstName: answer('/name/forename'),
      lastName: answer('/name/surname'),
      email: emailOf(answer),
      password: answer('/account/secret/password'),
    }),
  'sign-in': async ({ accounts, answer }) => accounts.signIn(emailOf(answer), answer('/account/password')),
  code: async ({ accounts, answer, step, cookie }) =>
    accounts.enterCode(tokenOf(step), answer('/check/code').replace(/\D/g, ''), cookie),
  reset: async ({ accounts, answer }) => accounts.forgotten(emailOf(answer)),
  'new-password': async ({ accounts, answer, step }) => accounts.resetPassword(step, answer('/secret/password')),
  password: async ({ accounts, answer, cookie, requirePerson }) =>
    accounts.changePassword(
      await requirePerson(),
      { current: answer('/change/current'), next: answer('/change/secret/password') },
      cookie,
    ),
};

/**
 * Adds the routes to which the forms of an account are sent, `POST /api/account/NAME`. Nothing of what is sent is stored
 * or logged but by better-auth. The answer is `{ next, signedIn }`: the address of the next page, and whether the person
 * is signed in now.
 */
export function addAccountRoutes(app: FastifyInstance, portal: Portal, accounts: Accounts): void {
  app.get('/api/account/challenge', async (_request, reply) => reply.send(await accounts.human.challenge()));
  for (const name of Object.keys(doings) as AccountFormName[])
    app.post<{ Querystring: { readonly lang?: unknown } }>(`/api/account/${name}`, async (request, reply) => {
      requireFromHere(request);
      const cookie = request.headers.cookie ?? '';
      const outcome = await accounts
        .evenly(async () => {
          const form = accountForm(portal, name, accounts.waiting(tokenOf(stepIn(request))));
          if (!form) throw new ApiError(404, 'no-such-form', { message: 'There is no such form.' });
          const answers = await answersIn(portal, form, request.body);
          if (name === 'register') await accounts.human.require(request.headers['formwright-human']);
          return doings[name]({
            accounts,
            cookie,
            step: stepIn(request),
            answer(pointer) {
              const answer = answerAt(answers, pointer);
              return typeof answer === 'string' ? answer : '';
            },
            async requirePerson() {
              const person = await accounts.who(cookie);
              if (person) return person;
              throw signInFirst();
            },
          });
        })
        .catch((error: unknown) => {
          throw spokenIn(request.query.lang).language === 'cy' ? inWelsh(error, name) : error;
        });
      return send(reply, portal, outcome);
    });

  // A form that was begun before its person signed in. The answer is `{ id }`, its new public id.
  app.post<{ Params: { token: string } }>('/api/drafts/:token/account', async (request, reply) => {
    const { person, params } = request;
    if (!person) throw signInFirst();
    const found = requireDraft(portal, params.token);
    if (found.kind === 'submitted') throw alreadySubmitted(found);
    const { hash, token } = found;
    if (portal.storage.accounts.ownerOf(hash) === person.id) return reply.send({ id: publicIdOf(token) });
    const taken = await retryWhileLocked(() => accounts.takeDraft(person, token));
    if (taken === undefined) throw whyGone(portal, token);
    setLinkCookie(reply, 'drafts', taken);
    return reply.send({ id: publicIdOf(taken) });
  });
}

/** @throws ApiError `from-elsewhere`, 403, if a page of another site made the browser send the request. */
export function requireFromHere(request: FastifyRequest): void {
  if (!isFromHere(request)) throw fromElsewhere();
}

/** The token of a step is the first part of what finds it. */
export function tokenOf(step: string): string {
  return step.split('.', 1)[0] ?? '';
}

/** Returns a refusal in Welsh, if the pages of accounts are the only ones that have it. Others the browser words. */
function inWelsh(error: unknown, name: AccountFormName): unknown {
  if (!(error instanceof ApiError)) return error;
  const { notRight, startAgain } = accountWords.cy;
  if (error.error === 'start-again') return new ApiError(400, 'start-again', { message: startAgain(codeMinutes) });
  const message = error.error === 'not-right' ? notRight[name as keyof typeof notRight] : undefined;
  return message === undefined ? error : new ApiError(400, 'not-right', { message });
}

function signInFirst(): ApiError {
  return new ApiError(403, 'sign-in-needed', { message: 'You are not signed in. Sign in, then try again.' });
}

function send(reply: FastifyReply, portal: Portal, outcome: Outcome): FastifyReply {
  setAccountCookies(reply, portal, outcome);
  const { next, signedIn = false } = outcome;
  return reply.send({ next, signedIn });
}

async function answersIn(portal: Portal, { built, record }: AccountForm, body: unknown): Promise<Answers> {
  const facts = factsOf(record, portal.now(), anybody);
  return (await submissionFromBody(body, { built, record, facts }, portal)).answers;
}

function emailOf(answer: Doing['answer']): string {
  return answer('/account/email').trim().toLowerCase();
}
