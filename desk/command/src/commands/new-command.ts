import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { didYouMean, printable } from '@formwright/diagnostics';
import { writeChange } from '@formwright/editing';
import { newFormFiles, readTemplate, templateNames } from '../new-form.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { checkCommand } from './check-command.ts';

interface Options {
  /**
   * `council/form`. The person is asked for what is absent. If there is nobody to ask, it gets its default, or the
   * command fails.
   */
  readonly id?: string | undefined;
  readonly template?: string | undefined;
  readonly title?: string | undefined;
  readonly owner?: string | undefined;
}

/**
 * Writes a new form from a template into a folder that does not exist yet, and shows what to do next. Returns the exit
 * status: 1 if nothing was written.
 */
export async function newCommand(options: Options, terminal: Terminal): Promise<number> {
  const refuse = (problem: string): 1 => {
    terminal.err(`formwright: ${problem}\n`);
    return 1;
  };
  const answers = await complete(options, terminal);
  if (!answers) return refuse('nothing was written');
  const { id, template } = answers;
  if (id === undefined) return refuse('name the form: `formwright new council/form`');
  const problem = problemOfId(id, terminal.cwd) ?? problemOfTemplate(template);
  if (problem !== undefined) return refuse(problem);
  const folder = folderOf(id, terminal.cwd);
  for (const change of newFormFiles({ ...answers, id, folder, today: new Date().toISOString().slice(0, 10) })) {
    writeChange(change);
    terminal.out(`new ${relative(terminal.cwd, change.file)}: ${change.what}\n`);
  }
  const path = relative(terminal.cwd, folder);
  const status = await checkCommand({ paths: [path], format: 'text' }, terminal);
  terminal.out(`
Next:
  npx formwright dev ${path}     see the form beside its file while you write
  npx formwright check ${path}   find out what is wrong, and how to fix it
  npx formwright test ${path}    run its scenarios
  npx formwright words ${path}   list what needs translating into Welsh
`);
  return status;
}

interface Answers {
  readonly id: string | undefined;
  readonly template: string;
  readonly title: string;
  /** Absent: the council's own file says it. */
  readonly owner: string | undefined;
}

/** Asks for missing options if there is somebody to ask. Returns undefined if the person cancels. */
async function complete(
  { id, template, title, owner }: Options,
  { prompts, cwd }: Terminal,
): Promise<Answers | undefined> {
  const given = {
    id,
    template: template ?? 'blank',
    title: title ?? titleOf(id),
    owner: owner ?? ownerOf(id, cwd),
  };
  if (!prompts || (id !== undefined && template !== undefined)) return given;
  const name =
    id ??
    (await prompts.text('What is the form’s id? Write council/form', {
      example: 'example/ask-for-help',
      problem: (text) => problemOfId(text, cwd),
    }));
  if (name === undefined) return undefined;
  const chosen =
    template ??
    (await prompts.select(
      'Which template do you want to start from?',
      templateNames.map((value) => ({ value, label: value, hint: readTemplate(value).about })),
    ));
  if (chosen === undefined) return undefined;
  const notBlank = (text: string): string | undefined => (text.trim() === '' ? 'Enter a name' : undefined);
  const called =
    title ?? (await prompts.text('What is the title of the form?', { start: titleOf(name), problem: notBlank }));
  if (called === undefined) return undefined;
  if (owner === undefined && hasCouncil(name, cwd))
    return { id: name, template: chosen, title: called, owner: undefined };
  const council =
    owner ??
    (await prompts.text('Which organisation owns the form?', {
      start: `${capital(words(name.split('/')[0]))} Council`,
      problem: notBlank,
    }));
  return council === undefined ? undefined : { id: name, template: chosen, title: called, owner: council };
}

function problemOfId(id: string, cwd: string): string | undefined {
  if (!/^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/.test(id))
    return `\`${printable(id)}\` is not a valid id. Write \`council/form\`, with lower case letters, digits and hyphens only`;
  return existsSync(folderOf(id, cwd))
    ? `${relative(cwd, folderOf(id, cwd))} already exists. Nothing was written`
    : undefined;
}

function problemOfTemplate(name: string): string | undefined {
  if (templateNames.includes(name)) return undefined;
  return `there is no template \`${printable(name)}\`. The templates are ${templateNames.map((one) => `\`${one}\``).join(', ')}. ${didYouMean(name, templateNames) ?? ''}`.trim();
}

function folderOf(id: string, cwd: string): string {
  return join(cwd, 'forms', ...id.split('/'));
}

/** The council's own file says who owns its forms. */
function ownerOf(id: string | undefined, cwd: string): string | undefined {
  return hasCouncil(id, cwd) ? undefined : `${capital(words(id?.split('/')[0]))} Council`;
}

function hasCouncil(id: string | undefined, cwd: string): boolean {
  return id !== undefined && existsSync(join(cwd, 'forms', id.split('/')[0] ?? '', 'council.json'));
}

function titleOf(id: string | undefined): string {
  return capital(words(id?.split('/')[1]));
}

function words(name: string = ''): string {
  return name.replaceAll('-', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
