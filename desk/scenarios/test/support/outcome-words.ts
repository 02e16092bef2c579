import type { Expectation, Scenario } from '@formwright/scenarios';

// A row of the reference is a scenario in few words: `{ "a": 1 }`; today is `2026-11-24` | shows `b`; `c` comes to `2`.

/** What a person finds, without an answer of their own. */
export const newDraft = 'a new draft';

/** Reads what is given: answers of the page, or of all pages, and facts. */
export function givenIn(words: string, isWhole: boolean): Pick<Scenario, 'answers' | 'facts'> {
  const [first = '', ...rest] = words.split('; ');
  const answers = first === 'nothing' || first === newDraft ? {} : (JSON.parse(code(first)) as object);
  const facts = rest.map((part) => /^(today|now|`\w+`) is (`.*`)$/.exec(part) ?? fail(part));
  const context = facts
    .filter(([, name]) => name !== 'today' && name !== 'now')
    .map(([, name = '', value = '']) => [code(name), JSON.parse(code(value)) as unknown]);
  const [today, now] = ['today', 'now'].map((wanted) => facts.find(([, name]) => name === wanted)?.[2]);
  return {
    answers: isWhole ? { ...answers } : { page: answers },
    facts: {
      ...(today ? { today: code(today) } : {}),
      ...(now ? { now: code(now) } : {}),
      ...(context.length > 0 ? { context: Object.fromEntries(context) } : {}),
    },
  };
}

type Read = (names: readonly string[], at: (name: string) => string) => Expectation;

const value = (text: string | undefined): never => JSON.parse(text ?? '') as never;

/** What an outcome can say; `…` stands for something in code. */
const sentences: Readonly<Record<string, Read>> = {
  'shows …': ([name = ''], at) => ({ visible: [at(name)] }),
  'hides …': ([name = ''], at) => ({ hidden: [at(name)] }),
  '… is mandatory': ([name = ''], at) => ({ mandatory: [at(name)] }),
  '… is optional': ([name = ''], at) => ({ optional: [at(name)] }),
  '… can be changed': ([name = ''], at) => ({ editable: [at(name)] }),
  '… is locked': ([name = ''], at) => ({ locked: [at(name)] }),
  '… offers …': ([name = '', option], at) => ({ offered: { [at(name)]: [value(option)] } }),
  '… withholds …': ([name = '', option], at) => ({ withheld: { [at(name)]: [value(option)] } }),
  '… comes to …': ([name = '', result], at) => ({ calculated: { [at(name)]: value(result) } }),
  '… comes to nothing': ([name = ''], at) => ({ calculated: { [at(name)]: null } }),
  'no issue': () => ({ issues: [] }),
  '… at …': ([issue = '', name = ''], at) => ({ amongIssues: [{ pointer: at(name), code: issue as never }] }),
  'no … at …': ([issue = '', name = ''], at) => ({ noIssues: [{ pointer: at(name), code: issue as never }] }),
  '… at … says …': ([issue = '', name = '', message = ''], at) => ({
    amongIssues: [{ pointer: at(name), code: issue as never, message }],
  }),
  'stops at …': ([name = ''], at) => ({ stops: [at(name)] }),
  'no stop': () => ({ stops: [] }),
  'advises …': ([words = '']) => ({ prompts: [{ pointer: '/page', text: words }] }),
  'advises … at …': ([words = '', name = ''], at) => ({ prompts: [{ pointer: at(name), text: words }] }),
  'does not advise …': ([words = '']) => ({ noPrompts: [words] }),
  'sends … as …': ([name = '', sent], at) => ({ relevantAnswers: { [at(name)]: value(sent) } }),
  'does not send …': ([name = ''], at) => ({ absent: [at(name)] }),
  'goes to …': ([team = '']) => ({ route: { to: team } }),
  'copy to …': ([team = '']) => ({ route: { copies: [team] } }),
  '… percent': ([number]) => ({ progress: { percent: value(number) } }),
};

/** Reads an outcome: what must be so. Names are those of the example's page, unless they begin with a slash. */
export function outcomesIn(words: string): readonly Expectation[] {
  const at = (name: string): string => (name.startsWith('/') ? name : `/page/${name}`);
  return words.split('; ').map((sentence) => {
    const names = Array.from(sentence.matchAll(/`([^`]*)`/g), ([, name = '']) => name);
    const read = sentences[sentence.replace(/`[^`]*`/g, '…')] ?? fail(sentence);
    return read(names, at);
  });
}

function code(text: string): string {
  return /^`(.*)`$/s.exec(text)?.[1] ?? fail(text);
}

function fail(words: string): never {
  throw new Error(`The reference has words that its test does not know: ${words}`);
}
