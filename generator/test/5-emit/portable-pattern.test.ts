import { spawnSync } from 'node:child_process';
import { textFormats } from '../../src/language/index.ts';
import { expect, test } from 'vitest';
import { portablePattern } from '../../src/5-emit/portable/portable-pattern.ts';

// Tests whether Python's own regular expressions, which its validators of JSON Schema use, mean the same as ours.
const python =
  'import json,re,sys\nprint(json.dumps([[bool(re.search(p, t)) for t in ts] for p, ts in json.load(sys.stdin)]))';

const texts = [
  '',
  ' ',
  '\n',
  'a',
  'é',
  'ß',
  '١',
  '12',
  '1２',
  '2026-11-29',
  '2026-11-29\n',
  '2026-02-30',
  '1948',
  '1948-03',
  '09:30',
  '09:30\n',
  '2026-11-29T09:30',
  '9434765919',
  '9434765919\n',
  'AB123456C',
  'BG123456C',
  'A81001',
  'L20 1AA',
  'GIR 0AA',
  '01632 960001',
  '01632 960001 ext 12',
  '+44\u00a01632960001',
  'a@b.co',
  'a@b.co\n',
  'zoë@exämple.org',
  'a@例え.テスト',
  'a@b',
  'a b@c.de',
  'a@-b.de',
  'a@b_c.de',
  '\ufeff',
  '\u001c',
  '\u0085',
  'x\u2028y',
  'a\tb',
  '_',
  'ﬁ',
  '😀',
  '٣٤',
];
const written = [
  '^\\d+$',
  '^\\w+$',
  '\\s',
  '^\\S+$',
  '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
  '^.+$',
  '^[\\w.-]+$',
  '\\D',
  '^[[\\]a]+$',
  'a$',
  '^\\$$',
  '^(?=.{2}$)',
  '^\\u0061|\\u{1f600}$',
  '[\\d$.]',
  '^\\b',
  'a\\b',
  '\\B',
  '[\\b]',
  '^[\\s\\S]+$',
  '[^]',
  'a|[]',
  '\\cJ$',
  '^(?<first>a|\\d)+$',
  '[a&&b]',
  '[a||~~b]',
  '\\ud83d\\ude00',
  '\\v|\\0',
  '^[^\\d]+$',
];
const patterns = [...Object.values(textFormats).map(({ pattern }) => pattern), ...written];

test('has the same meaning in ECMA-262 as before', () => {
  for (const pattern of patterns)
    for (const text of texts)
      expect(new RegExp(portablePattern(pattern), 'u').test(text), `${pattern} of ${JSON.stringify(text)}`).toBe(
        new RegExp(pattern, 'u').test(text),
      );
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)('means the same in Python', () => {
  const { stdout, stderr } = spawnSync('python3', ['-W', 'error', '-c', python], {
    input: JSON.stringify(patterns.map((pattern) => [portablePattern(pattern), texts])),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const verdicts = JSON.parse(stdout) as readonly (readonly boolean[])[];
  for (const [n, pattern] of patterns.entries())
    for (const [m, text] of texts.entries())
      expect(verdicts[n]?.[m], `${pattern} of ${JSON.stringify(text)}`).toBe(new RegExp(pattern, 'u').test(text));
});
