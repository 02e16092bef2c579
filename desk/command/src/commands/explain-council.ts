import { dirname, relative } from 'node:path';
import { didYouMean, lineAt, locate, printable } from '@formwright/diagnostics';
import { councilUses, read, readCatalogue, type Place } from '@formwright/generator';
import { counted } from '../reports/report.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  /** The forms of the council. */
  readonly files: readonly string[];
  /** A word or a fact: `phone.urgent`; or its pointer in the file. */
  readonly name: string;
  readonly format: 'text' | 'json';
}

/** Says what a council's word or fact stands for, and where it is used. Returns the exit status. */
export function explainCouncil({ files, name, format }: Options, terminal: Terminal): number {
  const results = files.map((file) => read(file));
  const forms = results.flatMap(({ definition }) => (definition ? [definition] : []));
  const council = forms.find((form) => form.council)?.council;
  const home = council && readCatalogue(dirname(council.file));
  const known = council ? councilUses(council, forms, home?.catalogue) : [];
  const wanted = name.replace(/^\{(.*)\}$/, '$1');
  const found = known.find((one) => one.name === wanted || one.pointer === wanted);
  if (!found) {
    const suggestion = didYouMean(
      wanted,
      known.map((one) => one.name),
    );
    terminal.err(
      `formwright: the council has no word or fact \`${printable(name)}\`${suggestion === undefined ? '' : `. ${suggestion}`}\n`,
    );
    return 1;
  }
  const texts = new Map([...results, ...(home ? [home] : [])].flatMap((result) => [...result.texts]));
  const uses = found.uses.map((place) => lineOf(place, texts, terminal.cwd));
  if (format === 'json') {
    const { kind, pointer, value } = found;
    terminal.out(`${JSON.stringify({ name: found.name, kind, pointer, value, uses }, null, 2)}\n`);
    return 0;
  }
  const value = typeof found.value === 'string' ? found.value : JSON.stringify(found.value);
  terminal.out(
    `${printable(`${found.name} (${found.kind}): ${value}`)}\n\nUsed in ${counted(uses.length, 'place')}.\n`,
  );
  for (const { file, line, column, text } of uses) terminal.out(`${file}:${line}:${column} ${printable(text)}\n`);
  return 0;
}

interface Line {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function lineOf({ file, offset }: Place, texts: ReadonlyMap<string, string>, cwd: string): Line {
  const written = texts.get(file) ?? '';
  return { file: relative(cwd, file), ...locate(written, offset), text: lineAt(written, offset).trim() };
}
