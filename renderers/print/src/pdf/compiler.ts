import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { filesOf, type FontFamily } from './fonts.ts';

const workspace = fileURLToPath(new URL('../../', import.meta.url));
const template = fileURLToPath(new URL('../../paper.typ', import.meta.url));

interface Opened {
  readonly compiler: NodeCompiler;
  readonly families: ReadonlySet<FontFamily>;
}

const opened: { current: Opened | undefined } = { current: undefined };

/**
 * Returns a compiler of the template that has these fonts. There is one for the process: it is replaced when a document
 * needs fonts that no earlier one did.
 */
export function compilerWith(families: readonly FontFamily[]): NodeCompiler {
  const { current } = opened;
  if (current && families.every((family) => current.families.has(family))) return current.compiler;
  const all = new Set([...(current?.families ?? []), ...families]);
  const fontBlobs = [...all].flatMap((family) => filesOf(family) ?? []);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  opened.current = { compiler, families: all };
  return compiler;
}

/** Compiles the template with a document's data, as PDF/UA-1. */
export function compilePaper(compiler: NodeCompiler, data: object): Buffer {
  try {
    return compiler.pdf({ mainFilePath: template, inputs: { paper: JSON.stringify(data) } }, { pdfStandard: 'ua-1' });
  } finally {
    // What a document says is not kept in memory for the next.
    compiler.evictCache(0);
  }
}
