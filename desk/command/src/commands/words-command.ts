import { dirname, join, relative } from 'node:path';
import { locate, printable, shortened } from '@formwright/diagnostics';
import { writeChange } from '@formwright/editing';
import {
  checkCatalogueRead,
  checkRead,
  entryFor,
  findForms,
  isStale,
  read,
  readCatalogue,
  textsOfHomePage,
  translatableTexts,
  translationIn,
  welshOf,
  type Catalogue,
  type CatalogueRead,
  type Definition,
  type TranslatableText,
  type Translation,
} from '@formwright/generator';
import { agreeTo } from '../terminal/agree-to.ts';
import { gatherChanges, type GatheredChanges } from '../reports/gathered-changes.ts';
import { counted, reportOf, writeReport } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { homePageChanges, welshChanges } from '../reports/welsh-changes.ts';

interface Options {
  readonly paths: readonly string[];
  /** Only list what is missing. */
  readonly list: boolean;
  readonly yes: boolean;
}

/**
 * Lists the texts of forms, and of the home pages of their councils, that have no Welsh, and adds them, with their
 * English, to the files that a translator fills in. Returns the exit status: 1 if there is an error or nobody agreed.
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
  for (const council of new Set(files.map((file) => dirname(dirname(file))))) {
    const home = readCatalogue(council);
    if (!home) continue;
    const catalogue = wordsOfHomePage(home, join(council, 'catalogue.json'), terminal);
    if (!catalogue) status = 1;
    else if (!list) gathered.add(homePageChanges(catalogue, { texts: home.texts, textOf: gathered.textOf }));
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
  const isWrong = hasErrors(await checkRead(result), { file, terminal });
  if (!definition || isWrong) return undefined;
  sayWhatIsMissing(
    {
      file,
      itself: 'The form itself',
      sources: definition.texts,
      texts: onePerPlace(translatableTexts(definition)),
      translationOf: (text) => welshOf(text, definition)?.translation,
    },
    terminal,
  );
  return definition;
}

/** Does the same for the home page of a council. */
function wordsOfHomePage(home: CatalogueRead, file: string, terminal: Terminal): Catalogue | undefined {
  const { catalogue, texts: sources } = home;
  const isWrong = hasErrors(checkCatalogueRead(home), { file, terminal });
  if (!catalogue || isWrong) return undefined;
  const { welsh } = catalogue;
  sayWhatIsMissing(
    {
      file,
      itself: 'The home page',
      sources,
      texts: textsOfHomePage(catalogue),
      translationOf: ({ text, place }) => {
        const entry = welsh && entryFor(welsh, place.pointer, text);
        const translation = entry && translationIn(entry);
        return translation && translation.cy.trim() !== '' ? translation : undefined;
      },
    },
    terminal,
  );
  return catalogue;
}

/** Reports the errors, and returns whether there are any. */
function hasErrors(
  { diagnostics, texts }: Awaited<ReturnType<typeof checkRead>>,
  { file, terminal }: { readonly file: string; readonly terminal: Terminal },
): boolean {
  const report = reportOf(
    diagnostics.filter(({ severity }) => severity === 'error'),
    { texts, cwd: terminal.cwd },
  );
  writeReport(report, { texts, terminal });
  if (report.errors > 0)
    terminal.err(`formwright: ${relative(terminal.cwd, file)}: fix these errors first. Nothing is written for it.\n`);
  return report.errors > 0;
}

/** The number of characters of a text that are shown. */
const longest = 80;

/** A form or a home page, with all that people read of it. */
interface Worded {
  readonly file: string;
  /** What has the texts that are on no page of it. */
  readonly itself: string;
  /** Source texts by file, from which lines are counted. */
  readonly sources: ReadonlyMap<string, string>;
  readonly texts: readonly TranslatableText[];
  translationOf(text: TranslatableText): Translation | undefined;
}

function sayWhatIsMissing(worded: Worded, terminal: Terminal): void {
  const { file, texts, translationOf } = worded;
  const missing = texts.filter((text) => !translationOf(text));
  const stale = texts.filter((text) => {
    const found = translationOf(text);
    return found && isStale(found, text.text);
  });
  terminal.out(
    `${relative(terminal.cwd, file)}: ${texts.length - missing.length} of ${counted(texts.length, 'text')} in Welsh${stale.length > 0 ? `, ${stale.length} translated from earlier English` : ''}\n`,
  );
  sayByPage('Without Welsh', missing, { worded, terminal });
  sayByPage('English changed since it was translated', stale, { worded, terminal });
}

function onePerPlace(texts: readonly TranslatableText[]): readonly TranslatableText[] {
  return [
    ...new Map(texts.toReversed().map((text) => [`${text.place.file}#${text.place.pointer}`, text])).values(),
  ].toReversed();
}

function sayByPage(
  heading: string,
  texts: readonly TranslatableText[],
  { worded, terminal }: { readonly worded: Worded; readonly terminal: Terminal },
): void {
  if (texts.length === 0) return;
  terminal.out(`\n${heading}\n`);
  const pages = new Set(texts.map(({ page }) => page));
  for (const page of pages) {
    const onPage = texts.filter((text) => text.page === page);
    terminal.out(`  ${printable(page ?? worded.itself)} (${onPage.length})\n`);
    for (const { text, place } of onPage) {
      const shown = relative(dirname(worded.file), place.file);
      const { line } = locate(worded.sources.get(place.file) ?? '', place.offset);
      terminal.out(`    ${shown}:${line} ${printable(shortened(text.replaceAll(/\s+/g, ' '), longest))}\n`);
    }
  }
  terminal.out('\n');
}
