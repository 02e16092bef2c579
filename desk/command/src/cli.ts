import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { didYouMean, printable } from '@formwright/diagnostics';
import { parseArgs, renderUsage, type ArgsDef, type CommandDef } from 'citty';
import { buildCommand } from './commands/build-command.ts';
import { checkCommand } from './commands/check-command.ts';
import { diffCommand } from './commands/diff-command.ts';
import { migrateCommand } from './commands/migrate-command.ts';
import { testCommand } from './commands/test-command.ts';
import { devCommand } from './commands/dev-command.ts';
import { explainCommand } from './commands/explain-command.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const paths = { type: 'positional', required: false, description: 'Forms: a form.json, or the folder of a form, a council or of councils. Default: forms' } as const;
const yes = { type: 'boolean', description: 'Agrees beforehand to what would be asked: for scripts' } as const;

interface Command {
  readonly usage: CommandDef<ArgsDef>;
  run(args: { readonly _: readonly string[]; readonly [name: string]: unknown }, terminal: Terminal): Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  check: {
    usage: {
      meta: { name: 'check', description: 'Says what is wrong in forms, and how to repair it' },
      args: { paths, format: { type: 'enum', options: ['text', 'json'], description: 'How it is said: `json` for tools. Default: text' }, require: { type: 'enum', options: ['cy'], description: 'A language that nothing may be missing in' }, verbose: { type: 'boolean', description: 'Lists also what could not be told' } },
    },
    run: ({ _: given, format, require, verbose }, terminal) =>
      checkCommand({ paths: pathsOf(given), format: format === 'json' ? 'json' : 'text', verbose: verbose === true, ...(require === 'cy' ? { complete: require } : {}) }, terminal),
  },
  build: {
    usage: {
      meta: { name: 'build', description: 'Compiles forms into the code that renderers and hosts use' },
      args: { paths, out: { type: 'string', valueHint: 'dir', description: 'Writes into DIR/council/form, not into a folder `generated` beside each form' } },
    },
    run: ({ _: given, out }, terminal) => buildCommand({ paths: pathsOf(given), ...(typeof out === 'string' ? { out } : {}) }, terminal),
  },
  test: {
    usage: {
      meta: { name: 'test', description: 'Runs the scenarios beside forms, and says what of each form they show' },
      args: {
        paths,
        format: { type: 'enum', options: ['text', 'json', 'junit'], description: 'How it is said: `json` for tools, `junit` for build servers. Default: text' },
        coverage: { type: 'string', valueHint: 'percent', description: 'Fails where the scenarios of a form show less of it' },
        suggest: { type: 'boolean', description: 'Writes the scenarios that are missing, for you to read' },
        yes,
      },
    },
    run: async ({ _: given, format, coverage, suggest, yes }, terminal) => {
      if (suggest === true) return (await import('./commands/suggest-command.ts')).suggestCommand({ paths: pathsOf(given), yes: yes === true }, terminal);
      const least = typeof coverage === 'string' ? Number(coverage) : 0;
      if (!(least >= 0 && least <= 100)) return refuse('`--coverage` needs a number from 0 to 100', { terminal, usage: commands['test']?.usage ?? root });
      return testCommand({ paths: pathsOf(given), format: format === 'json' || format === 'junit' ? format : 'text', coverage: least }, terminal);
    },
  },
  dev: {
    usage: {
      meta: { name: 'dev', description: 'Shows forms in the browser while you write them: preview, problems, map, answers, PDF' },
      args: {
        paths,
        port: { type: 'string', valueHint: 'number', description: 'Where the page is served, on this machine only. Default: 4100, or one that is free' },
        open: { type: 'boolean', description: 'Opens the page in your browser' },
      },
    },
    run: ({ _: given, port, open }, terminal) => devCommand({ paths: pathsOf(given), open: open === true, ...(typeof port === 'string' ? { port } : {}) }, terminal),
  },
  new: {
    usage: {
      meta: { name: 'new', description: 'Writes a form from a template, ready to be shown, and says what to do next' },
      args: {
        paths: { type: 'positional', required: false, description: 'Which form: council/form. It is written to forms/council/form' },
        template: { type: 'string', valueHint: 'name', description: 'What it begins from: `blank`, `referral` or `review`. Default: blank' },
        title: { type: 'string', valueHint: 'text', description: 'What it is called' },
        owner: { type: 'string', valueHint: 'text', description: 'Who answers for it' },
      },
    },
    run: async ({ _: given, template, title, owner }, terminal) => {
      if (given.length > 1) return refuse('`new` writes one form', { terminal, usage: commands['new']?.usage ?? root });
      const { newCommand } = await import('./commands/new-command.ts');
      return newCommand({ id: given[0]?.replace(/^forms\/|\/$/g, ''), template: textOf(template), title: textOf(title), owner: textOf(owner) }, terminal);
    },
  },
  words: {
    usage: {
      meta: { name: 'words', description: 'Says what of forms has no Welsh, and writes it into the cy.json that a translator fills in' },
      args: { paths, list: { type: 'boolean', description: 'Says what is missing, and writes nothing' }, yes },
    },
    run: async ({ _: given, list, yes }, terminal) =>
      (await import('./commands/words-command.ts')).wordsCommand({ paths: pathsOf(given), list: list === true, yes: yes === true }, terminal),
  },
  explain: {
    usage: {
      meta: { name: 'explain', description: 'Says what a question or another part of a form is, when it is shown and must be answered, and what it decides' },
      args: {
        form: { type: 'positional', description: 'A form.json, or its folder' },
        field: { type: 'positional', description: 'What to explain: a name, or its pointer, /page/question' },
        format: { type: 'enum', options: ['text', 'json'], description: 'How it is said: `json` for tools. Default: text' },
      },
    },
    run: ({ form, field, format }, terminal) => explainCommand({ form: String(form), field: String(field), format: format === 'json' ? 'json' : 'text' }, terminal),
  },
  lsp: {
    usage: { meta: { name: 'lsp', description: 'Serves an editor as a language server, over standard input and output' }, args: {} },
    run: async () => {
      const { serveStdio } = await import('@formwright/language-server');
      serveStdio();
      return 0;
    },
  },
  diff: {
    usage: {
      meta: { name: 'diff', description: 'Says what changed between two versions of forms, and whom it concerns: drafts, readers of submissions, nobody' },
      args: {
        paths: { type: 'positional', required: false, description: 'The older and the newer: each a file or folder, `git:REV`, or `git:REV:path`. Default for the newer: the forms as they are' },
        format: { type: 'enum', options: ['text', 'json', 'markdown'], description: 'How it is said: `json` for tools, `markdown` for a pull request. Default: text' },
        'fail-on': { type: 'enum', options: ['care', 'breaking'], description: 'Fails where there is a change of this class or a graver one' },
      },
    },
    run: ({ _: [older, newer = older?.startsWith('git:') ? (older.split(':')[2] ?? 'forms') : undefined, ...more], format, 'fail-on': failOn }, terminal) => {
      if (older === undefined || newer === undefined || more.length > 0) return refuse('`diff` needs the older and the newer of two versions', { terminal, usage: commands['diff']?.usage ?? root });
      return diffCommand({ older, newer, format: format === 'json' || format === 'markdown' ? format : 'text', ...(failOn === 'care' || failOn === 'breaking' ? { failOn } : {}) }, terminal);
    },
  },
  migrate: {
    usage: {
      meta: { name: 'migrate', description: 'Brings saved drafts to the form as it is now, and says what moves and what is kept aside' },
      args: {
        paths: { type: 'positional', required: false, description: 'A folder of drafts, or one: JSON files as schemas/records/draft.json says' },
        to: { type: 'string', valueHint: 'form', description: 'The form as it is now, or a folder of forms' },
        'dry-run': { type: 'boolean', description: 'Says what would become of each draft, and writes nothing' },
        out: { type: 'string', valueHint: 'dir', description: 'Writes the migrated drafts into DIR, and leaves the originals where they are' },
        format: { type: 'enum', options: ['text', 'json'], description: 'How it is said: `json` for tools. Default: text' },
        yes,
      },
    },
    run: ({ _: [drafts, ...more], to, 'dry-run': dryRun, out, format, yes }, terminal) => {
      const usage = commands['migrate']?.usage ?? root;
      if (drafts === undefined || more.length > 0) return refuse('`migrate` needs a folder of drafts', { terminal, usage });
      if (typeof to !== 'string') return refuse('`migrate` needs the form: `--to forms/council/form`', { terminal, usage });
      return migrateCommand({ drafts, to, writes: dryRun === true ? 'nothing' : yes === true ? 'agreed' : 'asked', format: format === 'json' ? 'json' : 'text', ...(typeof out === 'string' ? { out } : {}) }, terminal);
    },
  },
};

const root: CommandDef = {
  meta: { name: 'formwright', description: 'One definition of a form, for screen, paper and back' },
  subCommands: Object.fromEntries(Object.entries(commands).map(([name, { usage }]) => [name, usage])),
};

/** Runs the `formwright` command. Gives its exit status: 0 where all went well, 1 on an error in a form or in the command's words. */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') return say(terminal, `${version()}\n`);
  if (name === '--help' || name === '-h') return say(terminal, await usageOf(root));
  if (name === undefined) return refuse('no command was given', { terminal, usage: root });
  if (!Object.hasOwn(commands, name)) {
    const suggestion = didYouMean(name, Object.keys(commands));
    return refuse(`there is no command \`${printable(name)}\`${suggestion === undefined ? '' : `. ${suggestion}`}`, { terminal, usage: root });
  }
  const command = commands[name] as Command;
  if (rest.includes('--help') || rest.includes('-h')) return say(terminal, await usageOf(command.usage));
  const args = parse(rest, command.usage.args as ArgsDef);
  if (typeof args === 'string') return refuse(args, { terminal, usage: command.usage });
  return command.run(args, terminal);
}

/** Gives the arguments, or a sentence that says what is wrong with them. */
function parse(rest: readonly string[], known: ArgsDef): string | { readonly _: string[] } {
  const options = Object.keys(known).filter((name) => name !== 'paths');
  try {
    const args: { _: string[] } & Record<string, unknown> = parseArgs([...rest], known);
    const unknown = Object.keys(args).map(asTyped).find((name) => name !== '_' && !Object.hasOwn(known, name));
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

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The parser gives an option of two words by both its names, `dry-run` and `dryRun`. */
function asTyped(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function pathsOf(given: readonly string[]): readonly string[] {
  return given.length > 0 ? given : ['forms'];
}

async function usageOf(command: CommandDef<ArgsDef>): Promise<string> {
  return `${stripVTControlCharacters(await renderUsage(command, command === root ? undefined : root))}\n`;
}

function say(terminal: Terminal, text: string): 0 {
  terminal.out(text);
  return 0;
}

async function refuse(problem: string, { terminal, usage }: { readonly terminal: Terminal; readonly usage: CommandDef<ArgsDef> }): Promise<1> {
  terminal.err(`formwright: ${problem}\n\n${await usageOf(usage)}`);
  return 1;
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}
