import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { notPortable } from '../../../src/3-check/fields/not-portable.ts';
import { portablePattern } from '../../../src/5-emit/portable/portable-pattern.ts';

const warned: readonly string[] = [
  '\\p{L}',
  '[\\P{Lu}]',
  '(?<=a+)b',
  '(?<!a)b',
  '(a)?\\1b',
  '(?<x>a)\\k<x>',
  '[\\D]',
  '[a\\S]',
  '[^\\W_]',
  '[😀-😅]',
  '[\\u{1f600}]',
];
const silent: readonly string[] = [
  '\\d\\w\\s\\b\\S',
  '[\\s\\S]',
  '[^\\d\\w\\s]',
  '(?<name>a)',
  '[(?<=]',
  '\\[\\D\\]',
  '\\\\p',
  '😀',
  '\\u{1f600}',
  '[\\u{41}]',
  '[\\u{00e9}]',
  '(?=a)(?!b)',
  '\\$\\.\\/',
];

test.each(warned)('%s is reported', (pattern) => {
  expect(() => new RegExp(pattern, 'u')).not.toThrow();
  expect(notPortable(pattern)).toMatch(/./);
});

test.each(silent)('%s means the same in all languages', (pattern) => {
  expect(() => new RegExp(pattern, 'u')).not.toThrow();
  expect(notPortable(pattern)).toBeUndefined();
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)('Python compiles all of which there is no warning', () => {
  const { stderr } = spawnSync(
    'python3',
    ['-W', 'error', '-c', 'import json,re,sys\nfor one in json.load(sys.stdin): re.compile(one)'],
    { input: JSON.stringify(silent.map(portablePattern)), encoding: 'utf8' },
  );
  expect(stderr).toBe('');
});
