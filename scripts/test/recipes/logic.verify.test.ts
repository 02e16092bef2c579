import { describe, expect, test } from 'vitest';
import { scratchCopy, type Edits } from '../../../test-support/src/files/scratch-copy.ts';
import { languageFiles } from '../../language-files/index.ts';
import { addCalculation, answeredCalculation } from './calculation.ts';
import { newFile } from './edit.ts';
import { addOperator } from './operator.ts';

// The recipes for operators and calculations in CONTRIBUTING.md, followed in a copy of the project.

interface Recipe {
  readonly title: string;
  readonly edits: Edits;
  /** What it adds. */
  readonly name: string;
  /** Tests that build a small form which uses it, and answer that. */
  readonly tests: readonly string[];
}

const tables = 'generator/test/truth-tables.test.ts';
const answered = 'generator/test/recipe.test.ts';
const recipes: readonly Recipe[] = [
  {
    title: 'Add an operator',
    edits: addOperator,
    name: 'startsWith',
    tests: [tables, 'generator/test/truth-tables-elsewhere.test.ts'],
  },
  { title: 'Add a calculation', edits: addCalculation, name: 'capitals', tests: [answered] },
];

const copy = scratchCopy();

/** Reads the types of all that an operator or a calculation concerns straight from the source. */
const config: Edits = {
  'tsconfig.json': newFile(
    JSON.stringify({
      extends: './tsconfig.tests.json',
      compilerOptions: { customConditions: ['formwright-source'], incremental: true, tsBuildInfoFile: 'types.json' },
      include: [
        'generator/src',
        'generator/test/oracle',
        'generator/test/properties',
        'desk/reasoning/src',
        'scripts/language-files',
      ],
    }),
  ),
};

function follow(edits: Edits): string | undefined {
  copy.apply({ ...config, ...edits });
  return failure(['scripts/language.js'], ['node_modules/typescript/bin/tsc', '-p', '.']);
}

/** Returns what the first step that fails says; undefined if none does. */
function failure(...steps: readonly (readonly string[])[]): string | undefined {
  for (const [script = '', ...options] of steps) {
    const { ok, said } = copy.run(script, ...options);
    if (!ok) return said;
  }
  return undefined;
}

function failingTest(...options: readonly string[]): string | undefined {
  return failure(['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...options]);
}

describe.each(recipes)('$title', ({ edits, name, tests }) => {
  const files = Object.keys(edits);

  test('is enough: a small form that uses it is built and answered', () => {
    expect(follow({ ...edits, [answered]: newFile(answeredCalculation) })).toBeUndefined();
    expect(failingTest(...tests, '-t', name)).toBeUndefined();
  });

  test.each(files)('needs %s', (file) => {
    const others = Object.fromEntries(Object.entries(edits).filter(([path]) => path !== file));
    const said = follow(others) ?? failingTest(tables, '-t', 'every operator');
    expect(said).toContain(name);
  });

  test('needs what `npm run language` writes', () => {
    const unwritten = Object.fromEntries(languageFiles.map(({ path }) => [path, (text: string) => text]));
    copy.apply({ ...config, ...edits, ...unwritten });
    expect(failingTest('scripts/test/language-files.test.ts')).toContain(name);
  });
});
