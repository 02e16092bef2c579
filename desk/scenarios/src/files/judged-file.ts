import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import { jsonAt, parseJson, problemsOfValue, readableFor, type JsonNode, type Keyword } from '@formwright/generator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const schemas = dirname(createRequire(import.meta.url).resolve('@formwright/schemas/package.json'));
const schema = (name: string): object => JSON.parse(readFileSync(join(schemas, name), 'utf8')) as object;
const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: false,
  validateFormats: false,
  messages: false,
}).addSchema(schema('records/issue.json'));
const shapes: Readonly<Record<'scenarios' | 'draft' | 'record', ValidateFunction>> = {
  scenarios: ajv.compile(schema('scenarios.json')),
  draft: ajv.compile(schema('records/draft.json')),
  record: ajv.compile(schema('case-record.json')),
};

/** A file beside a form, checked against its schema. */
export interface JudgedFile {
  readonly file: string;
  /** Absent: it cannot be read. */
  readonly text?: string;
  /** Absent: it is not JSON. */
  readonly node?: JsonNode;
  /** Problems that rule out any further checks. */
  readonly diagnostics: readonly RawDiagnostic[];
}

/** Reads a file beside a form, and checks it against its schema. */
export function readJudged(
  file: string,
  { form, shape }: { readonly form: string; readonly shape: keyof typeof shapes },
): JudgedFile {
  if (!readableFor(form)(file))
    return {
      file,
      diagnostics: [diagnostic('outside-project', { file, pointer: '', offset: 0, length: 0 }, { name: file })],
    };
  try {
    return judged(readFileSync(file, 'utf8'), { file, shape });
  } catch (error) {
    return {
      file,
      diagnostics: [
        diagnostic(
          'file-unreadable',
          { file, pointer: '', offset: 0, length: 0 },
          { name: file, problem: (error as NodeJS.ErrnoException).code ?? String(error) },
        ),
      ],
    };
  }
}

/** Checks a text against its schema. `file`: the path that it has, or will have. */
export function judged(
  text: string,
  { file, shape }: { readonly file: string; readonly shape: keyof typeof shapes },
): JudgedFile {
  const { node, diagnostics } = parseJson(file, text);
  if (!node) return { file, text, diagnostics };
  const isRight = shapes[shape];
  const found = isRight(node.value)
    ? []
    : problemsOfValue(isRight.errors ?? [], { keyword: asKeyword(node), texts: new Map([[file, text]]) });
  return { file, text, node, diagnostics: [...diagnostics, ...found] };
}

/** Returns the whole file as if it were a keyword's value. */
function asKeyword(node: JsonNode): Keyword {
  const placeOf = (pointer: string): JsonNode['place'] => (jsonAt(node, pointer) ?? node).place;
  return { name: '', value: node.value, place: node.place, namePlace: node.place, placeOf };
}
