import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { didYouMean, printable } from '@formwright/diagnostics';
import { EditError } from '@formwright/editing';
import { allowFolders } from '@formwright/generator';
import { parseArgs, renderUsage, type ArgsDef, type CommandDef } from 'citty';
import { commands } from './commands/index.ts';
import type { Command } from './command.ts';
import { processTerminal, type Terminal } from './terminal/terminal.ts';
import { UsageError } from './usage-error.ts';

/** Options of every command; help lists them with the command's own. */
const ofEveryCommand: ArgsDef = {
  allow: {
    type: 'string',
    valueHint: 'DIR',
    description: 'Let forms refer to this folder outside their project. Can be given more than once',
  },
};

const root: CommandDef<ArgsDef> = {
  meta: {
    name: 'formwright',
    description: 'One definition of a form, for the screen, for paper and for the back office',
  },
  args: {},
  subCommands: Object.fromEntries(Object.entries(commands).map(([name, { usage }]) => [name, usage])),
};

/**
 * Runs the `formwright` command. Returns its exit status: 0 on success, 1 if a form or the command line has an error.
 */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  // `help check` means the same as `check --help`.
  const { allow, others } = allowedIn(argv);
  const [name, ...rest] = others[0] === 'help' ? [...others.slice(1), '--help'] : others;
  if (name === '--version' || name === '-v') return say(terminal, `${version()}\n`);
  if (name === '--help' || name === '-h') return say(terminal, await usageOf(root));
  if (name === undefined) return refuse('no command was given', { terminal, usage: root });
  if (!Object.hasOwn(commands, name)) {
    const suggestion = didYouMean(name, Object.keys(commands));
    return refuse(`there is no command \`${printable(name)}\`${suggestion === undefined ? '' : `. ${suggestion}`}`, {
      terminal,
      usage: root,
    });
  }
  const command = commands[name] as Command;
  if (rest.includes('--help') || rest.includes('-h')) return say(terminal, await usageOf(command.usage));
  if (allow.includes('')) return refuse('`--allow` needs a value', { terminal, usage: command.usage });
  allowFolders(allow.map((folder) => resolve(terminal.cwd, folder)));
  const args = parse(rest, command.usage.args as ArgsDef);
  if (typeof args === 'string') return refuse(args, { terminal, usage: command.usage });
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, { terminal, usage: command.usage });
    // By its name, because importing the class would load all of the reasoning for every command.
    if (error instanceof EditError || (error instanceof Error && error.name === 'SolverMissingError')) {
      terminal.err(`formwright: ${printable(error.message)}\n`);
      return 1;
    }
    throw error;
  }
}

/**
 * Separates `--allow DIR`, which may appear anywhere and more than once, from the other arguments. It names the folders
 * outside the project that forms may refer to.
 */
function allowedIn(argv: readonly string[]): { readonly allow: readonly string[]; readonly others: readonly string[] } {
  const [allow, others]: [string[], string[]] = [[], []];
  for (let n = 0; n < argv.length; n++) {
    const one = argv[n] ?? '';
    if (one === '--allow') allow.push(argv[++n] ?? '');
    else if (one.startsWith('--allow=')) allow.push(one.slice('--allow='.length));
    else others.push(one);
  }
  return { allow, others };
}

/** Returns the arguments, or a message that says what is wrong with them. */
function parse(rest: readonly string[], known: ArgsDef): string | { readonly _: string[] } {
  const options = Object.keys(known).filter((name) => name !== 'paths');
  const aliases = new Set(
    Object.values(known).flatMap((one) => ('alias' in one && one.alias ? [one.alias].flat() : [])),
  );
  try {
    const args: { _: string[] } & Record<string, unknown> = parseArgs([...rest], known);
    const unknown = Object.keys(args)
      .map(asTyped)
      .find((name) => name !== '_' && !Object.hasOwn(known, name) && !aliases.has(name));
    if (unknown !== undefined) {
      const suggestion = didYouMean(unknown, options);
      return `there is no option \`${unknown.length === 1 ? '-' : '--'}${printable(unknown)}\`${suggestion === undefined ? '' : `. ${suggestion.replace('`', '`--')}`}`;
    }
    const empty = options.find((name) => args[name] === '');
    return empty === undefined ? args : `\`--${empty}\` needs a value`;
  } catch (error) {
    return printable(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
  }
}

/** The parser returns an option of two words under both its names, `dry-run` and `dryRun`. */
function asTyped(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

async function usageOf(command: CommandDef<ArgsDef>): Promise<string> {
  const whole = { ...command, args: { ...(command.args as ArgsDef), ...ofEveryCommand } };
  return `${stripVTControlCharacters(await renderUsage(whole, command === root ? undefined : root))}\n`;
}

function say(terminal: Terminal, text: string): 0 {
  terminal.out(text);
  return 0;
}

async function refuse(
  problem: string,
  { terminal, usage }: { readonly terminal: Terminal; readonly usage: CommandDef<ArgsDef> },
): Promise<1> {
  terminal.err(`formwright: ${problem}\n\n${await usageOf(usage)}`);
  return 1;
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}
