import type { Path } from '@formwright/model';

/** Something about a form that plain JSON Schema cannot express. */
export interface LeftOut {
  /** The node that it is about, `*` for any entry. */
  readonly path: Path;
  readonly what:
    | 'visible'
    | 'mandatory'
    | 'option'
    | 'rule'
    | 'stop'
    | 'format'
    | 'lookup'
    | 'calculated'
    | 'multipleOf'
    | 'maxWords';
  readonly why: string;
}

const heading = 'Not said here, as plain JSON Schema cannot:';

/** Writes for people what is left out, one per line: `/page/field (mandatory): compares with today`. */
export function leftOutComment(leftOut: readonly LeftOut[]): string | undefined {
  if (leftOut.length === 0) return undefined;
  return [heading, ...new Set(leftOut.map(({ path, what, why }) => `${path} (${what}): ${why}`))].join('\n');
}

/** Reads such a comment back. */
export function readLeftOut(comment: string | undefined): readonly LeftOut[] {
  const lines = comment?.split('\n').slice(1) ?? [];
  return lines.flatMap((line) => {
    const [, path, what, why] = /^(\S+) \((\w+)\): (.*)$/.exec(line) ?? [];
    return path === undefined ? [] : [{ path, what: what as LeftOut['what'], why: why ?? '' }];
  });
}
