/** An engine's reasons why it cannot compile a pattern, in words for the pattern's author: the end of a sentence. */
const problems: readonly (readonly [said: RegExp, words: string])[] = [
  [/Unterminated character class/, 'a `[` has no `]`'],
  [/Unterminated group/, 'a `(` has no `)`'],
  [/Unmatched '\)'/, 'a `)` has no `(`; for the character itself write `\\\\)`'],
  [/Lone quantifier brackets/, 'there is a single `{`, `}` or `]`; for the character itself write `\\\\` before it'],
  [/Nothing to repeat/, 'there is nothing to repeat before a `*`, `+`, `?` or `{`'],
  [/Incomplete quantifier/, 'a `{` is not followed by a number of times, such as `{3}` or `{1,5}`'],
  [/numbers out of order in \{\} quantifier/, 'in `{…,…}` the greater number comes first'],
  [/Range out of order in character class/, 'in `[…]` a range is backwards: write `a-z`, not `z-a`'],
  [/Invalid character class/, 'in `[…]` a range begins or ends with a class such as `\\\\d`; write the hyphen last'],
  [/Invalid (?:unicode )?escape|Invalid Unicode escape/i, 'there is a backslash before a character that needs none'],
  [/Invalid property name/, '`\\\\p{…}` does not name a property of characters'],
  [
    /Invalid named reference|Invalid named capture referenced|Invalid class escape|Invalid decimal escape/,
    'a backslash and a number or name refer to a group that does not exist',
  ],
  [/Invalid group|Invalid capture group name/, '`(?` is not followed by `:`, `=`, `!` or a name'],
  [/\\ at end of pattern/, 'it ends with a lone backslash'],
];

/** Returns in plain words why a pattern does not compile. */
export function patternProblem(source: string, message: string): string {
  const said = message.replace('Invalid regular expression: ', '').replace(`/${source}/u: `, '');
  return problems.find(([known]) => known.test(said))?.[1] ?? said;
}
