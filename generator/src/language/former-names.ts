/** What the language calls otherwise than an older version did. The former name works until the next major version. */
interface FormerName {
  /** What has the member, in the words of `docs/language.md`. */
  readonly of: string;
  readonly former: string;
  readonly name: string;
  /** The version since which it is called otherwise. */
  readonly since: string;
  /** Matches the JSON Pointer of what has the member, in the file in which it is written. */
  readonly at: RegExp;
}

const ofEntry = { of: 'an entry of a list', since: '0.2', at: /^(?:\/x-form\/lists\/[^/]+)?\/entries\/\d+$/ };

/**
 * All former names. Whatever is read has present names only, so nothing else knows of former ones, except the schemas,
 * where a former name is `deprecated`.
 */
export const formerNames: readonly FormerName[] = [
  { ...ofEntry, former: 'value', name: 'const' },
  { ...ofEntry, former: 'hint', name: 'description' },
];

/**
 * Returns the present name of a member. `holder`: the pointer, by present names, of what has it. In a file of Welsh, the
 * member's name is itself a pointer, to a text.
 */
export function presentName(holder: string, name: string): string {
  if (holder === '' && name.startsWith('/'))
    return name
      .split('/')
      .slice(1)
      .reduce((at, step) => `${at}/${presentName(at, step)}`, '');
  return formerNames.find(({ at, former }) => former === name && at.test(holder))?.name ?? name;
}
