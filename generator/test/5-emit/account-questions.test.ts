import { createSession } from '@formwright/session';
import { describe, expect, it } from 'vitest';
import { compile, read, runForm, type Definition } from '../../src/index.ts';

const file = '/forms/example/register/form.json';
const rules = {
  long: { pattern: '^.{12}', message: 'Use at least 12 characters' },
  letter: { pattern: '[A-Za-z]', message: 'Use a letter' },
  only: { pattern: '^[!-~]*$', message: 'Use only letters, digits and special characters' },
  capital: { pattern: '[A-Z]', message: 'Use a capital letter' },
  digit: { pattern: '[0-9]', message: 'Use a digit' },
  special: { pattern: '[!-/:-@[-`{-~]', message: 'Use a special character' },
} as const;

/** What a council asks of those who register: a password, and the code that it has sent them. */
const definition = read(file, {
  open: new Map([
    [
      file,
      JSON.stringify({
        $schema: '../../../schemas/dialect.json',
        $id: 'example/register',
        title: 'Register',
        type: 'object',
        'x-form': { version: '1.0.0', owner: 'Example Council' },
        properties: {
          account: {
            title: 'Account',
            type: 'object',
            properties: {
              password: {
                title: 'Password',
                type: 'string',
                maxLength: 64,
                'x-sensitive': true,
                'x-patterns': Object.values(rules),
              },
              code: { title: 'Security code', type: 'string', 'x-code': '000 000' },
            },
          },
        },
      }),
    ],
  ]),
}).definition as Definition;
const form = runForm(compile(definition));
const facts = { today: '2026-11-22' };

describe('a password', () => {
  const said = (password: string): readonly string[] => {
    const session = createSession({ form, facts });
    session.answer('/account/password', password);
    session.next();
    return session.view().errors.map(({ message }) => message);
  };

  it.each<readonly [password: string, rule: keyof typeof rules, id: string]>([
    ['Harbour-222', 'long', 'S0-47'],
    ['1234567890-!', 'letter', 'S0-48'],
    ['Harbour 2222-x', 'only', 'S0-49'],
    ['Harbŵr-2222-x', 'only', 'S0-49'],
    ['harbour-2222-x', 'capital', 'S0-50'],
    ['Harbour-walk-x', 'digit', 'S0-51'],
    ['Harbour2222walk', 'special', 'S0-52'],
  ])('%j breaks the rule `%s`, and is told so [%s]', (password, rule) => {
    expect(said(password).join()).toContain(rules[rule].message);
  });

  it('is accepted from 12 characters, and is told of every rule that it breaks [S0-47, S0-54]', () => {
    expect(said('Harbour-2222')).toEqual([]);
    expect(said('harbour')).toEqual([
      [rules.long, rules.capital, rules.digit, rules.special].map(({ message }) => message).join('. '),
    ]);
  });
});

it.each(['482 913', '482913', '482-913', ' 482 913 '])(
  'the code %j is read with or without the space between its groups [S0-57]',
  (code) => {
    expect(form.validateSubmission({ account: { code } }, facts)).toEqual([]);
    expect(form.relevantAnswers({ account: { code } }, facts)).toEqual({ account: { code: '482913' } });
  },
);
