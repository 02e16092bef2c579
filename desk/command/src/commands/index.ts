import type { Command } from '../command.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { lsp } from './lsp.ts';
import { migrate } from './migrate.ts';
import { newForm } from './new.ts';
import { pdf } from './pdf.ts';
import { test } from './test.ts';
import { upgrade } from './upgrade.ts';
import { words } from './words.ts';

/** The commands by name, in the order of help: from a new form to its build. */
export const commands: Readonly<Record<string, Command>> = {
  new: newForm,
  dev,
  check,
  explain,
  test,
  words,
  diff,
  migrate,
  upgrade,
  build,
  pdf,
  lsp,
};
