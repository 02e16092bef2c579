import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Statuses by code, as the table of the README has them. */
function inReadme(): ReadonlyMap<string, readonly string[]> {
  const statuses = new Map<string, string[]>();
  for (const [, status = '', codes = ''] of read('README.md').matchAll(/^\| (\d{3}) \| (.*) \|$/gm)) {
    for (const [, code = ''] of codes.matchAll(/`([a-z-]+)`/g))
      if (code !== 'retry-after') statuses.set(code, [...(statuses.get(code) ?? []), status]);
  }
  return statuses;
}

test('the README lists exactly the codes of the API', () => {
  const [, union = ''] =
    /export type ApiErrorCode =(.*?);/s.exec(read('src/api/api-error.ts').replace(/\/\*\*.*?\*\//gs, '')) ?? [];
  const codes = [...union.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(20);
  expect([...inReadme().keys()].sort()).toEqual(codes.sort());
});

test('the README lists the statuses of each code', () => {
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const answered = new Map<string, Set<string>>();
  for (const [, status = '', code = ''] of sources.flatMap((file) => [
    ...read(join('src', file)).matchAll(/new ApiError\((\d{3}), '([a-z-]+)'/g),
  ])) {
    answered.set(code, (answered.get(code) ?? new Set()).add(status));
  }
  expect(answered.size).toBeGreaterThan(20);
  const readme = inReadme();
  for (const [code, statuses] of answered)
    expect(readme.get(code), code).toEqual(expect.arrayContaining([...statuses]));
  // Each has one status, except errors that mean either 'too large' or something else.
  expect([...readme].filter(([, statuses]) => statuses.length > 1)).toEqual([['file-refused', ['400', '413']]]);
});
