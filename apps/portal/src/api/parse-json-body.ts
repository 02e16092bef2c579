import { ApiError } from './api-error.ts';

/** Forms nest a dozen deep; more than this is an attack on whatever walks the answers. */
const maximumDepth = 64;

/**
 * Returns the JSON of a request's body. Of a name that stands twice in one object, the last counts; what is stored is
 * written anew from it, so nobody after us can read the other.
 *
 * @throws ApiError `not-json` where the body is not UTF-8, is no JSON, or nests deeper than 64.
 */
export function parseJsonBody(body: Uint8Array): unknown {
  const parsed = parse(decode(body));
  if (isDeeperThan(maximumDepth, parsed)) throw notJson(`nests deeper than ${maximumDepth}`);
  return parsed;
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw notJson('is not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be an answer.
    throw notJson('is not JSON');
  }
}

/** Without recursion, which is what a deep body would break. */
function isDeeperThan(limit: number, root: unknown): boolean {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

function notJson(problem: string): ApiError {
  return new ApiError(400, 'not-json', { message: `The body of the request ${problem}.` });
}
