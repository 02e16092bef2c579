import { dirname, relative } from 'node:path';
import { locate, printable, shortened } from '@formwright/diagnostics';
import { writeChange } from '@formwright/editing';
import {
  checkRead,
  findForms,
  isStale,
  read,
  translatableTexts,
  welshOf,
  type Definition,
  type TranslatableText,
} from '@formwright/generator';
import { agreeTo } from '../terminal/agree-to.ts';
import { gatherChanges, type GatheredChanges } from '../reports/gathered-changes.ts';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { welshChanges } from '../reports/welsh-changes.ts';

interface Options {
  readonly paths: readonly string[];
  /** Only list what is missing. */
  readonly list: boolean;
  readonly yes: boolean;
}

/**
 * Lists the texts of forms that have no Welsh, and adds them, with their English, to the files that a translator fills
 * in. Returns the exit status: 1 if a form has an error or nobody agreed.
 */
export async function wordsCommand({ paths, list, yes }: Options, terminal: Terminal): Promise<number> {
  const { files, diagnostics } = findForms(paths, terminal.cwd);
  writeReport(reportOf(diagnostics, { texts: new Map(), cwd: terminal.cwd }), { texts: new Map(), terminal });
  let status = diagnostics.length > 0 ? 1 : 0;
  const gathered = gatherChanges();
  const left = new Map<string, number>();
  for (const file of files) {
    const definition = await wordsOf(file, gathered, terminal);
    if (!definition) status = 1;
    else if (!list) {
      const found = welshChanges(definition, gathered.textOf);
      gathered.add(found.changes);
      found.left.forEach((count, source) => left.set(source, count));
    }
  }
  if (list) return status;
  for (const [source, count] of left)
    terminal.out(
      `skipped ${relative(terminal.cwd, source)}: ${counted(count, 'text')} without Welsh. The file is outside this project\n`,
    );
  const agreed = await agreeTo(gathered.all(), { yes, terminal });
  agreed?.forEach(writeChange);
  if (agreed && agreed.length > 0) terminal.out(`Wrote ${counted(agreed.length, 'file')}.\n`);
  return agreed ? status : 1;
}

/**
 * Lists what a form lacks, and returns its definition; undefined if it cannot be read. It includes what the previous
 * forms have added to shared files.
 */
async function wordsOf(file: string, gathered: GatheredChanges, terminal: Terminal): Promise<Definition | undefined> {
  const result = read(file, { welsh: 'of any form', open: gathered.open() });
  const { definition } = result;
  const { diagnostics, texts } = await checkRead(result);
  const report = reportOf(
    diagnostics.filter(({ severity }) => severity === 'error'),
    { texts, cwd: terminal.cwd },
  );
  writeReport(report, { texts, terminal });
  if (!definition || report.errors > 0) {
    terminal.err(
      `formwright: ${relative(terminal.cwd, file)}: fix these errors first. Nothing is written for this form.\n`,
    );
    return undefined;
  }
  sayWhatIsMissing(definition, terminal);
  return definition;
}

/** The number of characters of a text that are shown. */
const longest = 80;

function sayWhatIsMissing(definition: Definition, terminal: Terminal): void {
  const all = onePerPlace(translatableTexts(definition));
  const missing = all.filter((text) => !welshOf(text, definition));
  const stale = all.filter((text) => {
    const found = welshOf(text, definition);
    return found && isStale(found.translation, text.text);
  });
  const name = relative(terminal.cwd, definition.file);
  terminal.out(
    `${name}: ${all.length - missing.length} of ${counted(all.length, 'text')} in Welsh${stale.length > 0 ? `, ${stale.length} translated from earlier English` : ''}\n`,
  );
  sayByPage('Without Welsh', missing, { definition, terminal });
  sayByPage('English changed since it was translated', stale, { definition, terminal });
}

function onePerPlace(texts: readonly TranslatableText[]): readonly TranslatableText[] {
  return [
    ...new Map(texts.toReversed().map((text) => [`${text.place.file}#${text.place.pointer}`, text])).values(),
  ].toReversed();
}

function sayByPage(
  heading: string,
  texts: readonly TranslatableText[],
  { definition, terminal }: { readonly definition: Definition; readonly terminal: Terminal },
): void {
  if (texts.length === 0) return;
  terminal.out(`\n${heading}\n`);
  const pages = new Set(texts.map(({ page }) => page));
  for (const page of pages) {
    const onPage = texts.filter((text) => text.page === page);
    terminal.out(`  ${printable(page ?? 'The form itself')} (${onPage.length})\n`);
    for (const { text, place } of onPage) {
      const shown = relative(dirname(definition.file), place.file);
      const { line } = locate(definition.texts.get(place.file) ?? '', place.offset);
      terminal.out(`    ${shown}:${line} ${printable(shortened(text.replaceAll(/\s+/g, ' '), longest))}\n`);
    }
  }
  terminal.out('\n');
}
