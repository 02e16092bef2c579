import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FormChange } from '@formwright/model';
import { compareReleases } from '../../src/releases/compare-releases.ts';
import {
  addToLog,
  inForce,
  type LogEntry,
  planned,
  readLog,
  type ReleasedForm,
} from '../../src/releases/release-log.ts';
import { temporaryFolder } from '../../../../test-support/src/files/temporary-folder.ts';

const entry = (release: number, from: string, kind: LogEntry['kind'] = 'in-force'): LogEntry => ({
  kind,
  release,
  from,
  approvedBy: 'Ann Hughes',
  written: '2026-12-01T09:00:00+00:00',
});

test.each([
  ['nothing before the first day', [entry(1, '2026-12-02')], '2026-12-01', undefined],
  ['the first day counts', [entry(1, '2026-12-02')], '2026-12-02', 1],
  ['a later release takes over on its day', [entry(1, '2026-12-01'), entry(2, '2026-12-10')], '2026-12-09', 1],
  ['and then stays', [entry(1, '2026-12-01'), entry(2, '2026-12-10')], '2027-01-01', 2],
  ['of two from one day the last written', [entry(1, '2026-12-01'), entry(2, '2026-12-01')], '2026-12-01', 2],
  [
    'an earlier one is in force again',
    [entry(1, '2026-12-01'), entry(2, '2026-12-02'), entry(1, '2026-12-03')],
    '2026-12-03',
    1,
  ],
  ['what is planned waits, whenever it was written', [entry(2, '2026-12-10'), entry(1, '2026-12-01')], '2026-12-05', 1],
  [
    'what is planned begins, although another was written later',
    [entry(2, '2026-12-10'), entry(1, '2026-12-01')],
    '2026-12-10',
    2,
  ],
  [
    'what was withdrawn does not begin',
    [entry(1, '2026-12-01'), entry(2, '2026-12-10'), entry(2, '2026-12-05', 'withdrawn')],
    '2026-12-10',
    1,
  ],
  [
    'what was withdrawn can be put in force later',
    [entry(1, '2026-12-01'), entry(2, '2026-12-10'), entry(2, '2026-12-05', 'withdrawn'), entry(2, '2026-12-11')],
    '2026-12-11',
    2,
  ],
])('in force: %s', (_, log, day, release) => {
  expect(inForce(log, day)?.release).toBe(release);
});

test('what is planned comes in the order of its days, without what was withdrawn', () => {
  const log = [entry(1, '2026-12-01'), entry(3, '2026-12-20'), entry(2, '2026-12-10'), entry(4, '2026-12-15')];
  const later = [...log, entry(4, '2026-12-02', 'withdrawn')];
  expect(planned(later, '2026-12-05').map(({ release }) => release)).toEqual([2, 3]);
});

test('the log is added to, and two cannot write it at once', () => {
  const folder = temporaryFolder('releases-');
  expect(readLog(folder)).toEqual([]);
  addToLog(folder, entry(1, '2026-12-01'));
  addToLog(folder, entry(2, '2026-12-02'));
  expect(readLog(folder)).toEqual([entry(1, '2026-12-01'), entry(2, '2026-12-02')]);
  writeFileSync(join(folder, 'log.json.new'), '');
  expect(() => addToLog(folder, entry(3, '2026-12-03'))).toThrow(
    /Another release is being made.*delete .*log\.json\.new/,
  );
  expect(readLog(folder)).toHaveLength(2);
});

test('S4-01: what a release changes is told by hashes and in notes, and a changed form needs a new version', () => {
  const form = (version: string, definitionHash: string): ReleasedForm => ({
    title: 'A form',
    version,
    definitionHash,
  });
  const change = (version: string, note: string): FormChange => ({ version, on: '2026-11-30', note });
  const before = {
    forms: {
      'a/same': form('1.0.0', 'x'),
      'a/new': form('1.0.0', 'x'),
      'a/old': form('1.0.0', 'x'),
      'a/gone': form('1.0.0', 'x'),
    },
  };
  const after = {
    forms: {
      'a/same': form('1.0.0', 'x'),
      'a/new': {
        ...form('1.2.0', 'y'),
        changes: [
          change('1.2.0', 'Asks for the GP'),
          change('1.1.0', 'Corrects a hint'),
          change('1.0.0', 'The first version'),
        ],
      },
      'a/old': form('1.0.0', 'y'),
      'a/added': form('1.0.0', 'z'),
    },
  };
  expect(compareReleases(before, after)).toEqual({
    added: ['a/added'],
    changed: [{ id: 'a/new', from: '1.0.0', to: '1.2.0', notes: ['Asks for the GP', 'Corrects a hint'] }],
    removed: ['a/gone'],
    sameVersion: ['a/old'],
  });
  expect(compareReleases(undefined, after).added).toHaveLength(4);
});
