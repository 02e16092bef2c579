import { nodeOf, type Compiled, type Condition, type Expression } from '@formwright/generator';
import { walk, type Node, type Path } from '@formwright/model';
import { fillWords } from '@formwright/runtime';
import { namedBy, readBy } from '../goals/read-by.ts';
import { labelOf } from '../words/label-of.ts';
import { listed } from '../words/listed.ts';

/** Something that an answer decides: a node, a rule, a prompt or the routing. */
export interface Effect {
  /** The node that it is about; empty for routing. */
  readonly path: Path;
  readonly what:
    | 'visible'
    | 'mandatory'
    | 'editable'
    | 'options'
    | 'calculated'
    | 'start'
    | 'rule'
    | 'prompt'
    | 'routing';
  /** Its name: the label of the node, or the text of the rule or prompt; empty for routing. */
  readonly name: string;
  /** The label of the node in between: the answer decides this node, and this node decides the effect. */
  readonly through?: string;
}

type Part = Condition | Expression | true | undefined;

/** Returns everything that a form's logic decides, with what decides it. */
function decisions(compiled: Compiled): readonly { readonly effect: Effect; readonly by: readonly Part[] }[] {
  const { logic, model } = compiled;
  const of = (
    what: Effect['what'],
    parts: ReadonlyMap<Path, Part | readonly Part[]>,
  ): { effect: Effect; by: readonly Part[] }[] =>
    [...parts].map(([path, part]) => ({
      effect: { path, what, name: labelOf(path, compiled) },
      by: [part].flat() as readonly Part[],
    }));
  const words = (text: number): string => `“${fillWords(model.texts[text] ?? '', model.words)}”`;
  return [
    ...of('visible', logic.visible),
    ...of('mandatory', logic.mandatory),
    ...of('editable', logic.editable),
    ...of('options', new Map([...logic.options].map(([path, rows]) => [path, rows.map(({ visible }) => visible)]))),
    ...of('calculated', logic.calculated),
    ...of('start', logic.starts),
    ...logic.rules.map((rule) => ({
      effect: { path: rule.at[0], what: 'rule' as const, name: words(rule.text) },
      by: [rule.when, rule.check],
    })),
    ...logic.prompts.map((prompt) => ({
      effect: { path: prompt.on, what: 'prompt' as const, name: words(prompt.text) },
      by: [prompt.when, prompt.until],
    })),
    ...(logic.routing
      ? [
          {
            effect: { path: '', what: 'routing' as const, name: '' },
            by: [...logic.routing.choose, ...logic.routing.copies].map(({ when }) => when),
          },
        ]
      : []),
  ];
}

/** Returns what the answers at or below a node decide outside it, directly and through other nodes. */
export function effectsOf(node: Node, compiled: Compiled): readonly Effect[] {
  const all = decisions(compiled).map(({ effect, by }) => ({ effect, reads: readBy(by, compiled) }));
  const found = new Map<string, Effect>();
  const seen = new Set<Path>();
  const visit = (nodes: readonly Node[], through: string | undefined): void => {
    const paths = new Set<Path>();
    walk(nodes, ({ path }) => void (seen.has(path) || (seen.add(path) && paths.add(path))));
    const next: Effect[] = [];
    for (const { effect, reads } of all) {
      const key = `${effect.what} ${effect.path} ${effect.name}`;
      if (![...paths].some((path) => reads.has(path)) || found.has(key)) continue;
      const one = through === undefined ? effect : { ...effect, through };
      found.set(key, one);
      next.push(one);
    }
    for (const { path, what } of next) {
      const decided =
        what === 'visible' || what === 'calculated' || what === 'options' ? nodeOf(path, compiled) : undefined;
      if (decided) visit([decided], through ?? labelOf(path, compiled));
    }
  };
  visit([node], undefined);
  // The node's own rules and prompts are described with the node.
  return [...found.values()].filter(
    ({ path, what }) =>
      !path.startsWith(`${node.path}/`) && !(path === node.path && (what === 'rule' || what === 'prompt')),
  );
}

/** Returns what a named condition decides directly. */
export function effectsOfCondition(name: string, compiled: Compiled): readonly Effect[] {
  return decisions(compiled)
    .filter(({ by }) => namedBy(by, compiled).has(name))
    .map(({ effect }) => effect);
}

/** If there are more of a kind than this, the rest are counted and not named. */
const mostNamed = 12;

const sentences: { readonly [what in Effect['what']]: (names: string, isOne: boolean) => string } = {
  visible: (names, isOne) => `whether ${names} ${isOne ? 'is' : 'are'} shown`,
  mandatory: (names) => `whether ${names} must be answered`,
  editable: (names) => `whether ${names} can be changed`,
  options: (names, isOne) => `which options ${names} ${isOne ? 'has' : 'have'}`,
  calculated: (names) => `the value of ${names}`,
  start: (names, isOne) => `what ${names} ${isOne ? 'starts' : 'start'} as`,
  rule: (names, isOne) => `whether the ${isOne ? 'rule' : 'rules'} ${names} ${isOne ? 'is' : 'are'} satisfied`,
  prompt: (names, isOne) => `whether the advice ${names} ${isOne ? 'is' : 'are'} shown`,
  routing: () => 'who a submission goes to',
};

/**
 * Returns effects in words, a sentence for each kind: 'It decides whether ‘Who?’ and ‘Why?’ are shown, through ‘More’.'
 */
export function effectTexts(effects: readonly Effect[]): readonly string[] {
  const groups = new Map<string, Effect[]>();
  for (const effect of effects) {
    const key = `${effect.through ?? ''} ${effect.what}`;
    groups.set(key, [...(groups.get(key) ?? []), effect]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = [...new Set(group.map(({ name }) => name))];
    const rest = names.length - mostNamed;
    const said = listed(rest > 1 ? [...names.slice(0, mostNamed), `${rest} more`] : names);
    return [
      `It decides ${sentences[first.what](said, names.length === 1)}${first.through === undefined ? '' : `, through ${first.through}`}.`,
    ];
  });
}
