import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { printable } from '@formwright/diagnostics';
import { findForms, previewRead, read, runForm } from '@formwright/generator';
import type { CompiledForm } from '@formwright/model';
import type { PrintContent, PrintLook } from '@formwright/renderer-print';
import { isObject } from '@formwright/runtime';
import { dateInBritain } from '@formwright/session/document';
import { drawnIn } from '../paper/drawn-in.ts';
import { documentOf } from '../paper/document-of.ts';
import { progressLine } from '../terminal/progress.ts';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  readonly form: string;
  readonly kind: 'draft' | 'submission';
  /** A file or a folder. */
  readonly from: string;
  readonly out: string;
  readonly language: 'en' | 'cy';
  readonly today?: string;
  /** Files with facts. */
  readonly facts?: string;
  readonly reader?: string;
  readonly content: Pick<PrintContent, 'answeredOnly' | 'guidance' | 'pages'>;
  readonly completedOnly: boolean;
  readonly look: PrintLook;
}

/**
 * Draws drafts or submissions as PDFs. Of a folder, draws only what it has not drawn before: what has the same answers,
 * form and options is skipped. Returns the exit status: 1 if the form has an error or something could not be drawn.
 */
export async function pdfCommand(options: Options, terminal: Terminal): Promise<number> {
  const place = resolve(terminal.cwd, options.from);
  if (!existsSync(place)) return refuse(`there is no file or folder \`${printable(options.from)}\``, terminal);
  const facts = factsIn(options.facts, terminal);
  const reader = factsIn(options.reader, terminal);
  for (const found of [facts, reader]) if (typeof found === 'string') return refuse(found, terminal);
  const form = await openForm(options.form, options.language, terminal);
  if (form === undefined) return 1;
  const unknown = options.content.pages?.find((name) => form.model.pages.every((page) => page.name !== name));
  if (unknown !== undefined)
    return refuse(
      `the form has no page \`${printable(unknown)}\`. It has ${form.model.pages.map(({ name }) => name).join(', ')}`,
      terminal,
    );

  const { findDrafts } = await import('@formwright/changes');
  const isFolder = statSync(place).isDirectory();
  const files = findDrafts(place);
  const out = resolve(terminal.cwd, options.out);
  if (!isFolder && existsSync(out) && statSync(out).isDirectory())
    return refuse(`\`${printable(options.out)}\` is a folder. Name the PDF to write`, terminal);
  if (isFolder && existsSync(out) && !statSync(out).isDirectory())
    return refuse(`\`${printable(options.out)}\` is a file. Name a folder for the PDFs`, terminal);
  const drawn = drawnIn(isFolder ? out : undefined);
  const progress = progressLine(files.length, terminal);
  const counts = { drawn: 0, skipped: 0, failed: 0 };
  for (const file of files) {
    progress.at(file);
    const document = documentOf(file, {
      form,
      kind: options.kind,
      language: options.language,
      today: options.today ?? dateInBritain(new Date().toISOString()),
      ...(isObject(facts) && { context: facts }),
      ...(isObject(reader) && { reader }),
      content: options.content,
      completedOnly: options.completedOnly,
    });
    const name = isFolder ? relative(place, file).replace(/\.json$/, '.pdf') : basename(out);
    if (typeof document === 'string') {
      counts.failed += 1;
      progress.end();
      terminal.err(`formwright: ${printable(relative(terminal.cwd, file))} was not drawn: ${printable(document)}\n`);
    } else {
      const outcome = await drawn.draw(join(isFolder ? out : dirname(out), name), document, {
        ...options.look,
        onMissing: (scripts) =>
          terminal.err(`formwright: ${printable(name)}: there is no font for ${scripts.join(', ')}\n`),
      });
      counts[outcome] += 1;
      progress.done(file, outcome);
    }
  }
  progress.end();
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} drawn before`;
  terminal.out(`${counted(counts.drawn, 'PDF')} drawn${skipped}, ${counts.failed} failed\n`);
  return counts.failed > 0 ? 1 : 0;
}

function refuse(problem: string, terminal: Terminal): 1 {
  terminal.err(`formwright: ${problem}\n`);
  return 1;
}

/** Reads a file of facts, or says what is wrong with it. */
function factsIn(path: string | undefined, { cwd }: Terminal): object | string | undefined {
  if (path === undefined) return undefined;
  try {
    const json: unknown = JSON.parse(readFileSync(resolve(cwd, path), 'utf8'));
    return isObject(json) ? json : `\`${printable(path)}\` is not a JSON object`;
  } catch (error) {
    return `\`${printable(path)}\` ${error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read'}`;
  }
}

async function openForm(path: string, language: 'en' | 'cy', terminal: Terminal): Promise<CompiledForm | undefined> {
  const { files, diagnostics } = findForms([path], terminal.cwd);
  const [file, ...others] = files;
  const err = { ...terminal, out: terminal.err };
  if (file === undefined || others.length > 0) {
    if (diagnostics.length > 0)
      writeReport(reportOf(diagnostics, { texts: new Map(), cwd: terminal.cwd }), { texts: new Map(), terminal: err });
    else refuse(`there are ${files.length} forms in \`${printable(path)}\`. Name one of them`, terminal);
    return undefined;
  }
  const { compiled, diagnostics: found, texts } = await previewRead(read(file));
  if (!compiled) {
    const errors = found.filter(({ severity }) => severity === 'error');
    writeReport(reportOf(errors, { texts, cwd: terminal.cwd }), { texts, terminal: err });
    return undefined;
  }
  if (language === 'en') return runForm(compiled);
  if (compiled.welsh) return runForm({ ...compiled, model: compiled.welsh });
  refuse('the form has no Welsh', terminal);
  return undefined;
}
