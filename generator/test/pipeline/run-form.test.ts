import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile, read, runForm, type Condition, type Definition } from '@formwright/generator';
import type { Draft } from '@formwright/model';
import { expect, test } from 'vitest';
import { realForms } from '../real-forms.ts';

const facts = { today: '2026-11-24' };

test.each(realForms)('%s: watching its conditions changes nothing', (file) => {
  const compiled = compile(read(file).definition as Definition);
  const { visible, mandatory, conditions } = compiled.logic;
  const watched = [...visible.values(), ...mandatory.values(), ...conditions.values()].filter(
    (condition): condition is Condition => condition !== true,
  );
  const heard = new Map<Condition, Set<boolean>>();
  const [plain, watching] = [
    runForm(compiled),
    runForm(compiled, {
      conditions: watched,
      seen: (condition, holds) => heard.set(condition, (heard.get(condition) ?? new Set()).add(holds)),
    }),
  ];
  const drafts = join(dirname(file), 'drafts');
  const answers: readonly Draft[] = existsSync(drafts)
    ? readdirSync(drafts).map(
        (name) => (JSON.parse(readFileSync(join(drafts, name), 'utf8')) as { answers: Draft }).answers,
      )
    : [];
  for (const draft of [{}, ...answers]) expect(watching.evaluate(draft, facts)).toEqual(plain.evaluate(draft, facts));
  expect(heard.size > 0).toBe(watched.length > 0);
});

test('a part of a condition is not evaluated if another part has decided it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-form-'));
  const [first, second] = [
    { field: 'a', is: true },
    { field: 'b', is: true },
  ];
  const yesNo = (title: string): object => ({ title, type: 'boolean' });
  const note = { 'x-note': 'Both.', 'x-visible': { all: [first, second] } };
  const form = {
    $id: 'example/example',
    title: 'Example',
    type: 'object',
    properties: { page: { title: 'Page', type: 'object', properties: { a: yesNo('A'), b: yesNo('B'), note } } },
  };
  try {
    writeFileSync(join(folder, 'form.json'), JSON.stringify(form));
    const compiled = compile(read(join(folder, 'form.json')).definition as Definition);
    const both = compiled.logic.visible.get('/page/note');
    const conditions = both?.kind === 'all' ? both.of : [];
    const heard: [number, boolean][] = [];
    const watching = runForm(compiled, {
      conditions,
      seen: (condition, holds) => heard.push([conditions.indexOf(condition), holds]),
    });
    watching.evaluate({ page: { b: true } }, facts);
    expect(heard.splice(0)).toEqual([[0, false]]);
    watching.evaluate({ page: { a: true, b: true } }, facts);
    expect(heard).toEqual([
      [0, true],
      [1, true],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
