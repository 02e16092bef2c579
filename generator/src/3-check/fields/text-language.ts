import {
  CombinedTransformer,
  DFA,
  ENFA,
  JS,
  NFA,
  Transformers,
  transform,
  type NoParent,
  type Concatenation,
  type Element,
} from 'refa';

/** The lengths, in characters, that a text may have. */
export interface Lengths {
  readonly minLength: number;
  readonly maxLength: number;
}

/** A pattern with more states than this is not followed. Nobody writes one. */
const mostNodes = 20_000;

/**
 * Returns whether some text matches all of these patterns (ECMA-262, flag `u`, found anywhere in it unless anchored)
 * and has one of these lengths. Undefined if that cannot be decided: for back-references, and for a look-around that is
 * not at the start.
 */
export function hasText(patterns: readonly string[], lengths: Lengths): boolean | undefined {
  const language = commonLanguage(patterns);
  return language && hasLength(language, lengths);
}

/** Returns the language of the texts that match all of these patterns; undefined if it cannot be found. */
export function commonLanguage(patterns: readonly string[]): NFA | undefined {
  try {
    const [first = anyText(), ...others] = patterns.map(languageOf);
    return others.reduce((all, other) => NFA.fromIntersection(all, other, factory()), first);
  } catch {
    return undefined;
  }
}

/** Follows the states that texts of each length reach: there are few different sets of them. */
function hasLength(nfa: NFA, { minLength, maxLength }: Lengths): boolean {
  let reached = new Set([nfa.initial]);
  const seen = new Set<string>();
  const numbers = new Map([...nfa.nodes()].map((node, n) => [node, n]));
  for (let length = 0; length <= maxLength && reached.size > 0; length++) {
    if (length >= minLength) {
      if ([...reached].some((node) => nfa.finals.has(node))) return true;
      const key = [...reached]
        .map((node) => numbers.get(node) ?? 0)
        .toSorted((one, other) => one - other)
        .join(' ');
      if (seen.has(key)) return false;
      seen.add(key);
    }
    reached = new Set([...reached].flatMap((node) => [...node.out.keys()]));
  }
  return false;
}

function languageOf(source: string): NFA {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags: 'u' }).parse({
    backreferences: 'throw',
    assertions: 'parse',
  });
  const language = ENFA.empty({ maxCharacter });
  for (const alternative of expression.alternatives) language.union(ofAlternative(alternative));
  return NFA.fromFA(language, factory());
}

/**
 * A pattern may match anywhere unless an anchor holds it. A look-ahead at the start is a second pattern that the same
 * text has to match.
 */
function ofAlternative({ elements }: NoParent<Concatenation>): NFA {
  const rest = [...elements];
  const isHeld = isEdge(rest[0], 'behind');
  if (isHeld) rest.shift();
  if (!isHeld) return ofElements(toTheEnd([anything(), ...rest]));
  const ahead: { readonly negate: boolean; readonly language: NFA }[] = [];
  for (
    let next = rest[0];
    next?.type === 'Assertion' && next.kind === 'ahead' && !isEdge(next, 'ahead');
    next = rest[0]
  ) {
    ahead.push({
      negate: next.negate,
      language: unionOf(next.alternatives.map((one) => ofElements(toTheEnd([...one.elements])))),
    });
    rest.shift();
  }
  const own = ofElements(toTheEnd(rest));
  return ahead.reduce(
    (all, { negate, language }) => NFA.fromIntersection(all, negate ? without(language) : language, factory()),
    own,
  );
}

function toTheEnd(elements: readonly NoParent<Element>[]): readonly NoParent<Element>[] {
  return isEdge(elements.at(-1), 'ahead') ? elements.slice(0, -1) : [...elements, anything()];
}

function ofElements(elements: readonly NoParent<Element>[]): NFA {
  const simpler = new CombinedTransformer([
    Transformers.inline(),
    Transformers.removeDeadBranches(),
    Transformers.applyAssertions(),
  ]);
  const expression = transform(simpler, {
    type: 'Expression',
    alternatives: [{ type: 'Concatenation', elements: [...elements] }],
  });
  return NFA.fromRegex(expression, { maxCharacter }, { assertions: 'throw' }, factory());
}

function unionOf(languages: readonly NFA[]): NFA {
  const all = NFA.empty({ maxCharacter });
  for (const one of languages) all.union(one);
  return all;
}

function without(language: NFA): NFA {
  const others = DFA.fromFA(language, new DFA.LimitedNodeFactory(mostNodes));
  others.complement(new DFA.LimitedNodeFactory(mostNodes));
  return NFA.fromFA(others, factory());
}

function factory(): NFA.LimitedNodeFactory {
  return new NFA.LimitedNodeFactory(mostNodes);
}

const maxCharacter = 0x10_ffff;

function anyText(): NFA {
  return NFA.all({ maxCharacter });
}

/** Any number of any characters. */
function anything(): NoParent<Element> {
  const characters = JS.createCharSet([{ min: 0, max: maxCharacter }], { unicode: true });
  return {
    type: 'Quantifier',
    min: 0,
    max: Infinity,
    lazy: false,
    alternatives: [{ type: 'Concatenation', elements: [{ type: 'CharacterClass', characters }] }],
  };
}

/** `^` means that nothing comes before, `$` that nothing comes after. */
function isEdge(element: NoParent<Element> | undefined, kind: 'ahead' | 'behind'): boolean {
  if (element?.type !== 'Assertion' || element.kind !== kind || !element.negate) return false;
  const [only] = element.alternatives.length === 1 ? (element.alternatives[0]?.elements ?? []) : [];
  return only?.type === 'CharacterClass' && only.characters.isAll;
}
