import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { installDebian } from '../../../scripts/install-debian.js';
import { fetched, isFetched } from '../../../scripts/verify/fetched.js';
import { temporaryFolder } from '../../../test-support/src/files/temporary-folder.ts';

/** An independent validator, in a language of its own. */
export interface Validator {
  readonly name: string;
  isThere(): boolean;
  /** Installs it. */
  install(): void;
  /**
   * Returns its verdict on each submission.
   *
   * @throws Error if it does not accept the schema, or warns about it.
   */
  judge(schema: unknown, submissions: readonly unknown[]): readonly boolean[];
}

const root = join(import.meta.dirname, '../../..');

/**
 * With all its defaults, including strict mode. That logs types that are declared further out, without changing a
 * verdict, so only the log is switched off.
 */
const ajv: Validator = {
  name: 'ajv (JavaScript)',
  isThere: () => true,
  install() {},
  judge(schema, submissions) {
    const isValid = new Ajv2020({ logger: false }).compile(schema as object);
    return submissions.map((one) => isValid(one));
  },
};

const program = `import json, sys
from jsonschema import Draft202012Validator
schema, submissions = json.load(sys.stdin)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
print(json.dumps([validator.is_valid(one) for one in submissions]))`;

/** The `python3` on the path may not be Debian's, and then lacks Debian's packages. */
const findPython = (): string | undefined =>
  ['python3', '/usr/bin/python3'].find((path) => spawnSync(path, ['-c', 'import jsonschema']).status === 0);

const jsonschema: Validator = {
  name: 'jsonschema (Python)',
  isThere: () => findPython() !== undefined,
  install: () => {
    installDebian('python3-jsonschema');
  },
  judge: (schema, submissions) =>
    JSON.parse(
      said(findPython() ?? 'python3', ['-W', 'error', '-c', program], { input: JSON.stringify([schema, submissions]) }),
    ) as readonly boolean[],
};

/** Sourcemeta's, which compiles schemas to instructions of its own, and has PCRE2's regular expressions. */
const sourcemeta: Validator = {
  name: 'jsonschema by Sourcemeta (C++)',
  isThere: () => isFetched(root, 'validators'),
  install: () => {
    fetched(root, 'validators');
  },
  judge(schema, submissions) {
    const folder = temporaryFolder('formwright-validator-');
    try {
      const [schemaFile, lines] = [join(folder, 'schema.json'), join(folder, 'submissions.jsonl')];
      writeFileSync(schemaFile, JSON.stringify(schema));
      writeFileSync(lines, submissions.map((one) => `${JSON.stringify(one)}\n`).join(''));
      const command = join(fetched(root, 'validators'), '@sourcemeta/jsonschema/npm/cli.js');
      said(process.execPath, [command, 'metaschema', schemaFile]);
      // It names those that it refuses, in any order, and then counts them.
      const text = said(process.execPath, [command, 'validate', '--continue', schemaFile, lines], { refusing: 2 });
      const refused = new Set(
        [...text.matchAll(/^fail: .*submissions\.jsonl \(entry #(\d+)\)$/gm)].map(([, number]) => Number(number) - 1),
      );
      const count = `${submissions.length} validated, ${submissions.length - refused.size} passed, ${refused.size} failed`;
      if (!text.includes(count)) throw new Error(`Expected '${count}' of ${this.name}, which said ${text.slice(-200)}`);
      return submissions.map((_, n) => !refused.has(n));
    } finally {
    }
  },
};

export const validators: readonly Validator[] = [ajv, jsonschema, sourcemeta];

/** Returns the output of a program that succeeds, or ends with the status for 'something was refused'. */
function said(
  command: string,
  words: readonly string[],
  { input = '', refusing = 0 }: { input?: string; refusing?: number } = {},
): string {
  const { stdout, stderr, status, error } = spawnSync(command, words, { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (error) throw error;
  if (status !== 0 && status !== refusing)
    throw new Error(`${command} ${words[0] ?? ''} ended with ${status}: ${stderr}`);
  return stdout + stderr;
}
