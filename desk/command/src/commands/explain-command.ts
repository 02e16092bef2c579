import { basename } from 'node:path';
import { didYouMean, printable } from '@formwright/diagnostics';
import { checkRead, compile, findForms, read, type Compiled } from '@formwright/generator';
import { nodeAt, walk, type Node, type Path } from '@formwright/model';
import { reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { explainCouncil } from './explain-council.ts';

interface Options {
  readonly form: string;
  /** A pointer, the end of one, a bare name, or the name of a condition. */
  readonly field: string;
  readonly format: 'text' | 'json';
}

const headings = {
  shown: 'Shown, for example, if',
  hidden: 'Hidden, for example, if',
  mandatory: 'Mandatory, for example, if',
  optional: 'Optional, for example, if',
} as const;

/**
 * Explains a page, question or other part of a form: what it is, when it is shown, when it must be answered, and what
 * it decides; or a named condition. Returns the exit status.
 */
export async function explainCommand({ form, field, format }: Options, terminal: Terminal): Promise<number> {
  const { files, diagnostics } = findForms([form], terminal.cwd);
  if (basename(form) === 'council.json' && files.length > 0)
    return explainCouncil({ files, name: field, format }, terminal);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) {
    if (diagnostics.length > 0)
      writeReport(reportOf(diagnostics, { texts: new Map(), cwd: terminal.cwd }), { texts: new Map(), terminal });
    else terminal.err(`formwright: there are ${files.length} forms in \`${printable(form)}\`. Name one of them\n`);
    return 1;
  }
  const result = read(file);
  const found = await checkRead(result);
  const errors = found.diagnostics.filter(({ severity }) => severity === 'error');
  if (!result.definition || errors.length > 0) {
    writeReport(reportOf(errors, { texts: found.texts, cwd: terminal.cwd }), { texts: found.texts, terminal });
    return 1;
  }
  const compiled = compile(result.definition);
  const path = pathNamed(compiled, field);
  if (typeof path !== 'string' && 'problem' in path) {
    terminal.err(`formwright: ${path.problem}\n`);
    return 1;
  }
  const { examplesOf, explain, explainCondition, openReasoner, witnessText } = await import('@formwright/reasoning');
  if (typeof path !== 'string') {
    const explanation = explainCondition(compiled, path.condition);
    if (format === 'json') terminal.out(`${JSON.stringify(explanation, null, 2)}\n`);
    else terminal.out(explained(`‘${path.condition}’ (x-form.conditions)`, explanation?.text));
    return 0;
  }
  const explanation = explain(compiled, path);
  const reasoner = openReasoner(compiled);
  try {
    const examples = await examplesOf(reasoner, path);
    if (format === 'json') terminal.out(`${JSON.stringify({ ...explanation, examples }, null, 2)}\n`);
    else {
      terminal.out(explained(`${explanation?.label ?? ''} (${path.replaceAll('/*', '')})`, explanation?.text));
      for (const [what, witness] of Object.entries(examples))
        terminal.out(`${printable(`${headings[what as keyof typeof headings]} ${witnessText(witness, compiled)}.`)}\n`);
    }
    return 0;
  } finally {
    await reasoner.close();
  }
}

/** Returns an explanation below its heading. */
function explained(heading: string, text = ''): string {
  return `${printable(heading)}\n\n${text.split('\n').map(printable).join('\n')}\n`;
}

/**
 * Finds the node for a pointer, the end of one, or a bare name; or else the condition of that name. Entries of a repeat
 * can be left out.
 */
function pathNamed(
  { model, values, logic }: Compiled,
  field: string,
): Path | { readonly condition: string } | { readonly problem: string } {
  const nodes: { readonly name: string; readonly path: Path; readonly pointer: string }[] = [];
  const add = ({ name, path }: Node): number => nodes.push({ name, path, pointer: path.replaceAll('/*', '') });
  walk(model.pages, add);
  values.forEach(add);
  const exact = nodeAt(model, field)?.path ?? nodes.find(({ pointer }) => pointer === field)?.path;
  if (field.startsWith('/') && exact !== undefined) return exact;
  // A bare name, or the end of a pointer: `contact/phone`.
  const named = nodes.filter(({ pointer }) => pointer.endsWith(`/${field}`));
  const [only, ...others] = named;
  if (only && others.length === 0) return only.path;
  if (only)
    return {
      problem: `\`${printable(field)}\` is the name of ${named.length} parts of the form: ${named.map(({ pointer }) => `\`${pointer}\``).join(', ')}`,
    };
  if (logic.conditions.has(field)) return { condition: field };
  const suggestion = didYouMean(field, [
    ...nodes.map(({ name, pointer }) => (field.startsWith('/') ? pointer : name)),
    ...logic.conditions.keys(),
  ]);
  return { problem: `the form has no \`${printable(field)}\`${suggestion === undefined ? '' : `. ${suggestion}`}` };
}
