import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { EditError } from '@formwright/editing';
import { type PdfOptions, type PrintDocument, renderPdf } from '@formwright/renderer-print';
import { isObject } from '@formwright/runtime';

/** Draws PDFs, and remembers in a folder which are there. */
export interface Drawn {
  /**
   * Draws a PDF, completely or not at all. Skips one that the folder has, drawn from the same document in the same way.
   *
   * @throws EditError if it cannot be written.
   */
  draw(file: string, document: PrintDocument, options: PdfOptions): Promise<'drawn' | 'skipped'>;
}

/** Lines of JSON in the folder: which PDF was drawn from what. A line that was cut off by the end of a process counts for nothing. */
const record = '.formwright-pdf.jsonl';

/** Opens a folder for PDFs. Without a folder, every PDF is drawn. */
export function drawnIn(folder: string | undefined): Drawn {
  const before = folder === undefined ? new Map<string, string>() : readRecord(join(folder, record));
  return {
    async draw(file, document, options) {
      const name = folder === undefined ? file : relative(folder, file);
      const from = hashOf(document, options);
      if (before.get(name) === from && existsSync(file)) return 'skipped';
      const bytes = await renderPdf(document, options);
      try {
        write(file, bytes);
        if (folder !== undefined) appendFileSync(join(folder, record), `\n${JSON.stringify({ file: name, from })}\n`);
      } catch (error) {
        throw new EditError(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
      }
      before.set(name, from);
      return 'drawn';
    },
  };
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const made = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(made, bytes, { flag: 'wx' });
    renameSync(made, file);
  } finally {
    rmSync(made, { force: true });
  }
}

function readRecord(file: string): Map<string, string> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line) => {
      const one = jsonIn(line);
      return isObject(one) && typeof one['file'] === 'string' && typeof one['from'] === 'string'
        ? [[one['file'], one['from']] as const]
        : [];
    }),
  );
}

function jsonIn(line: string): unknown {
  try {
    return line === '' ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

function hashOf(document: PrintDocument, { onMissing: _onMissing, ...look }: PdfOptions): string {
  return createHash('sha256')
    .update(JSON.stringify([version, document, look]))
    .digest('hex');
}
