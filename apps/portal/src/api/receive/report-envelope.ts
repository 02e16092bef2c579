import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { ApiIssue } from '../api-error.ts';

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@formwright/schemas/records/draft.json'), 'utf8'),
) as object;

/**
 * Reports only the first mistake, as a body of a megabyte can contain a hundred thousand. Formats are not checked:
 * nothing relies on the dates beside the answers.
 */
const isDraft = new Ajv2020({ allErrors: false, strict: false, validateFormats: false }).compile(schema);

/**
 * Reports where a body does not have the shape of a saved draft (schemas/records/draft.json). The answers are checked
 * separately by the form's `validateDraft`. Pointers point into the body. The code is the JSON Schema keyword that is
 * violated.
 */
export function reportEnvelope(body: unknown): readonly ApiIssue[] {
  return isDraft(body) ? [] : (isDraft.errors ?? []).slice(0, 1).map(issueOf);
}

function issueOf({ keyword, instancePath, params, message = 'is not right' }: ErrorObject): ApiIssue {
  const { missingProperty, additionalProperty } = params as {
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
  };
  const name = missingProperty ?? additionalProperty;
  const pointer = name === undefined ? instancePath : `${instancePath}/${escaped(name)}`;
  return {
    code: keyword,
    pointer,
    params: {},
    message: `${pointer || 'The body'} of a saved draft ${additionalProperty === undefined ? message : 'is unknown'}`,
  };
}

/** Escapes a name for use in a JSON Pointer (RFC 6901). */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
