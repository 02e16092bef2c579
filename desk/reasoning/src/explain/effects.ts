import { referencesOf, type Compiled, type Condition, type Expression } from '@formwright/generator';
import { nodeAt, walk, type Node, type Path } from '@formwright/model';
import { labelOf } from '../words/condition-text.ts';

/** Something that an answer decides. */
export interface Effect {
  /** The node that it is about; of routing, empty. */
  readonly path: Path;
  readonly what: 'visible' | 'mandatory' | 'editable' | 'options' | 'calculated' | 'rule' | 'prompt' | 'routing';
  /** 'whether ‘Who?’ is shown'. */
  readonly text: string;
  /** The label of what stands between: the answer decides this, and this the other. */
  readonly through?: string;
}

type Part = Condition | Expression | true | undefined;

/** Everything that a form's logic decides, and by what. */
function decisions(compiled: Compiled): readonly { readonly effect: Effect; readonly by: readonly Part[] }[] {
  const { logic, model } = compiled;
  const of = (what: Effect['what'], parts: ReadonlyMap<Path, Part>, text: (label: string) => string): { effect: Effect; by: readonly Part[] }[] =>
    [...parts].map(([path, part]) => ({ effect: { path, what, text: text(labelOf(path, compiled)) }, by: [part] }));
  return [
    ...of('visible', logic.visible, (label) => `whether ${label} is shown`),
    ...of('mandatory', logic.mandatory, (label) => `whether ${label} must be answered`),
    ...of('editable', logic.editable, (label) => `whether ${label} can be changed`),
    ...[...logic.options].map(([path, rows]) => ({ effect: { path, what: 'options' as const, text: `which options ${labelOf(path, compiled)} has` }, by: rows.map(({ visible }) => visible) })),
    ...of('calculated', logic.calculated, (label) => `the value of ${label}`),
    ...logic.rules.map((rule) => ({ effect: { path: rule.at, what: 'rule' as const, text: `the rule ‘${model.texts[rule.text] ?? ''}’` }, by: [rule.when, rule.check] })),
    ...logic.prompts.map((prompt) => ({ effect: { path: prompt.on, what: 'prompt' as const, text: `the prompt ‘${model.texts[prompt.text] ?? ''}’` }, by: [prompt.when, prompt.until] })),
    ...(logic.routing ? [{ effect: { path: '', what: 'routing' as const, text: 'who a submission goes to' }, by: [...logic.routing.choose, ...logic.routing.copies].map(({ when }) => when) }] : []),
  ];
}

/** What the answers at or below a node decide, directly and through others. */
export function effectsOf(node: Node, compiled: Compiled): readonly Effect[] {
  const all = decisions(compiled).map(({ effect, by }) => ({ effect, reads: readBy(by, compiled) }));
  const found = new Map<string, Effect>();
  const seen = new Set<Path>();
  const visit = (nodes: readonly Node[], through: string | undefined): void => {
    const paths = new Set<Path>();
    walk(nodes, ({ path }) => void (seen.has(path) || (seen.add(path) && paths.add(path))));
    const next: Effect[] = [];
    for (const { effect, reads } of all) {
      if (![...paths].some((path) => reads.has(path)) || found.has(effect.text)) continue;
      const one = through === undefined ? effect : { ...effect, through };
      found.set(effect.text, one);
      next.push(one);
    }
    for (const { path, what } of next) {
      const decided = what === 'visible' || what === 'calculated' || what === 'options' ? nodeAt(compiled.model, path) : undefined;
      if (decided) visit([decided], through ?? labelOf(path, compiled));
    }
  };
  visit([node], undefined);
  return [...found.values()];
}

/** The paths that parts read, named conditions followed. */
function readBy(parts: readonly Part[], compiled: Compiled): ReadonlySet<Path> {
  const { paths, named } = referencesOf(...parts);
  const inNamed = [...named].flatMap((name) => [...readBy([compiled.logic.conditions.get(name)], compiled)]);
  return new Set([...paths, ...inNamed]);
}
