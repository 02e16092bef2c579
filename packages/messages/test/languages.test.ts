import { expect, test } from 'vitest';
import { welsh } from '../src/languages/welsh.ts';
import { govuk } from '../src/optional/govuk.ts';
import { english as withoutIssues } from '../src/languages/english.ts';
import { englishIssues } from '../src/languages/english-issues.ts';
import { hostWords } from '../src/optional/host-words.ts';
import { leavingWords } from '../src/optional/leaving-words.ts';
import { paperWording } from '../src/optional/paper-wording.ts';
import { passwordWords } from '../src/optional/password-words.ts';
import { tableWords } from '../src/optional/table-words.ts';

type Say = (...given: readonly unknown[]) => unknown;

/** What a catalogue says, flat: each text or function by its path. */
function saidIn(value: unknown, path: string = ''): ReadonlyMap<string, string | Say> {
  if (typeof value === 'string' || typeof value === 'function') return new Map([[path, value as string | Say]]);
  return new Map(Object.entries(value as object).flatMap(([name, item]) => [...saidIn(item, `${path}/${name}`)]));
}

/**
 * A label that no sentence contains by accident, and a number that is not 0, 1 or 2, for which Welsh has special forms.
 */
const label = 'Pethau Q';
const number = 4711;

/** Returns which of its parameters a message contains: the label, the number, or both. */
function spoken(say: Say): string {
  const shown = [label, number].map((given) => String(say(given, String(number), String(number))));
  return [
    shown[0]?.toLowerCase().includes(label.toLowerCase()) ? 'label' : '',
    shown[1]?.includes(String(number)) ? 'number' : '',
  ].join(' ');
}

/** The mark of mandatory questions. */
const sameInBoth = ['*'];

const english = { ...withoutIssues, issues: englishIssues };

const catalogues = [
  ['messages', english, welsh],
  ['messages of the govuk profile', govuk(english), govuk(welsh)],
  ['words of paper', paperWording.en, paperWording.cy],
  ['words of look-ups and files', hostWords.en, hostWords.cy],
  ['words for leaving', leavingWords.en, leavingWords.cy],
  ['words of tables', tableWords.en, tableWords.cy],
  ['words of passwords', passwordWords.en, passwordWords.cy],
] as const;

test.each(catalogues)('every one of the %s in English has a Welsh one that says the same parameters', (_, en, cy) => {
  const [said, welshSaid] = [saidIn(en), saidIn(cy)];
  expect([...welshSaid.keys()]).toEqual([...said.keys()]);
  for (const [path, message] of said) {
    const other = welshSaid.get(path);
    if (typeof message !== 'function') {
      expect(String(other).trim(), path).not.toBe('');
      if (!sameInBoth.includes(message)) expect(other, path).not.toBe(message);
    } else expect(spoken(other as Say), path).toBe(spoken(message));
  }
});

test('a label is never mutated in a Welsh sentence', () => {
  for (const letter of 'ptcbdgmll'.match(/ll|./g) ?? []) {
    const word = `${letter.toUpperCase()}alen`;
    for (const [path, message] of saidIn(welsh.issues)) {
      // A size is not a label.
      if (typeof message !== 'function' || path === '/tooMuch' || !spoken(message).includes('label')) continue;
      expect(String(message(word, String(number))), path).toContain(`‘${word}’`);
    }
  }
});
