import type { Diagnostic } from '@formwright/diagnostics';
import { watchFolders } from '@formwright/generator';
import { interrupted } from '../terminal/interrupted.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What became of a build. */
export interface BuiltForms {
  readonly built: number;
  readonly errors: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The folders of everything that it read, and those where forms may be added. */
  readonly folders: ReadonlySet<string>;
}

/**
 * Builds, and again after each change in a folder that a build read, until the command is stopped. Says something only if
 * something was built, or another error was found.
 */
export async function watchAndBuild(terminal: Terminal, build: (quiet: Terminal) => Promise<BuiltForms>): Promise<0> {
  let last: string | undefined;
  const again = async (): Promise<void> => {
    let text = '';
    const { built, errors, diagnostics, folders } = await build({
      ...terminal,
      isInteractive: false,
      out: (more) => void (text += more.replace(/^\[\d+\/\d+\] unchanged .*\n/, '')),
    });
    watching.watch(folders);
    const found = JSON.stringify(diagnostics);
    if (last === undefined || built > 0 || (errors > 0 && found !== last)) terminal.out(text);
    last = found;
  };
  // One after another: what is saved during a build is built afterwards.
  let queue = Promise.resolve();
  const next = (): void => {
    queue = queue.then(again);
  };
  const watching = watchFolders(next);
  await again();
  // Something may have been saved before everything was watched.
  next();
  terminal.err('Forms are built again whenever you save a file. To stop, press Ctrl+C.\n');
  await interrupted(terminal);
  watching.close();
  await queue;
  return 0;
}
