import { describe, expect, test } from 'vitest';
import { scratchCopy, type Edits } from '../../../test-support/src/files/scratch-copy.ts';
import { newFile } from './edit.ts';
import { addFormat } from './format.ts';
import { addKeyword } from './keyword.ts';
import { addWidget } from './widget.ts';

// The recipes for formats, widgets and keywords in CONTRIBUTING.md, followed in a copy of the project.

type Step = readonly string[];

interface Recipe {
  readonly title: string;
  readonly edits: Edits;
  /** What it adds. */
  readonly name: RegExp;
  /** Tests that use what it adds. */
  readonly uses: readonly Step[];
}

const vitest = (project: string, ...files: readonly string[]): Step => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  project,
  ...files,
];
const reference = vitest('unit', 'desk/scenarios/test/reference.test.ts');
/** What is said on a node of some kinds is heard. */
const heard = (...kinds: readonly string[]): Step => [
  ...vitest('unit', 'desk/scenarios/test/every-keyword/every-pair.test.ts'),
  '-t',
  kinds.map((kind) => `on this: ${kind}$`).join('|'),
];
/** What it changes is seen. */
const seen = vitest('unit', 'desk/scenarios/test/every-keyword/every-member.test.ts', '-t', 'each member|enterKey');
/** Both renderers draw what the records of widgets say. */
const drawn = vitest('browser', 'box-members', '-t', 'secret|enterKey');

const recipes: readonly Recipe[] = [
  {
    title: 'Add a format',
    edits: addFormat,
    name: /vat-?number/i,
    uses: [[...reference, '-t', 'vat-number'], vitest('unit', 'packages/runtime/test/formats', '-t', 'vat-number')],
  },
  { title: 'Add a widget', edits: addWidget, name: /secret/, uses: [heard('text as secret'), drawn] },
  {
    title: 'Add a keyword',
    edits: addKeyword,
    name: /enterKey/,
    uses: [[...reference, '-t', 'each keyword|enterKey'], seen, heard('radios', 'short text'), drawn],
  },
];

/** Reads the types of all that these concern straight from the source. */
const config: Edits = {
  'tsconfig.recipe.json': newFile(
    JSON.stringify({
      extends: './tsconfig.tests.json',
      compilerOptions: { customConditions: ['formwright-source'], incremental: true, tsBuildInfoFile: 'types.json' },
      include: [
        'renderers/print/src/**/*.d.ts',
        'renderers/html/src',
        'generator/src',
        'generator/test/oracle',
        'packages/messages/src',
        'renderers/react/src',
        'renderers/web-component/src',
        'scripts/language-files',
      ],
    }),
  ),
};

const copy = scratchCopy(['packages/theme/dist', 'renderers/print/src/generated', 'renderers/html/src/generated']);
const tsc = 'node_modules/typescript/bin/tsc';
const types: readonly Step[] = [['scripts/language.js'], [tsc, '-p', 'tsconfig.recipe.json']];
const build: Step = [tsc, '-b', 'desk/scenarios', 'renderers/print', 'renderers/react', 'renderers/web-component'];

/** Returns what the first step that fails says; undefined if none does. */
function failure(edits: Edits, steps: readonly Step[]): string | undefined {
  copy.apply({ ...config, ...edits });
  for (const [script = '', ...options] of steps) {
    const { ok, said } = copy.run(script, ...options);
    if (!ok) return said;
  }
  return undefined;
}

describe.each(recipes)('$title', ({ edits, name, uses }) => {
  const files = Object.keys(edits);

  test('is enough: it builds, and what it adds is used', () => {
    expect(failure(edits, [...types, build, ...uses])).toBeUndefined();
  });

  test.each(files)('needs %s', (file) => {
    const others = Object.fromEntries(Object.entries(edits).filter(([path]) => path !== file));
    expect(failure(others, [...types, build, ...uses])).toMatch(name);
  });
});
