import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { ApiIssue } from './api-error.ts';

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@formwright/schemas/records/draft.json'), 'utf8'),
) as object;

/**
 * Of the first mistake only: a body of a megabyte can hold a hundred thousand. Dates beside the answers are texts,
 * which nothing relies on.
 */
const isDraft = new Ajv2020({ allErrors: false, strict: false, validateFormats: false }).compile(schema);

/**
 * Reports where a body is not of a saved draft's shape, schemas/records/draft.json; its answers are judged by the
 * form's own `validateDraft`. The pointer is into the body, the code the JSON Schema keyword that it breaks.
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

/** As RFC 6901 wants a name in a pointer. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
