import { containerOf, referencesOf, type Compiled, type Condition, type Expression } from '@formwright/generator';
import { nodeAt, walk, type Node, type Path } from '@formwright/model';
import type { Goal, Witness } from './goal.ts';
import type { Reasoner } from './reasoner.ts';
import { conditionText, labelOf } from './words/condition-text.ts';
import { limitsText } from './words/because-text.ts';

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

/** What a node of a form is and does, in plain English. */
export interface Explanation {
  readonly path: Path;
  readonly kind: Node['kind'];
  readonly label: string;
  /** What it is: 'A question, answered with a date.' */
  readonly is: string;
  /** 'Always shown.', 'Shown while …' */
  readonly shown: string;
  readonly mandatory?: string;
  readonly editable?: string;
  /** Of each option with a condition. */
  readonly options: readonly string[];
  readonly effects: readonly Effect[];
  /** All of it, a line each, as Markdown can hold it as well. */
  readonly text: string;
}

/** Explains a page, section, field, repeat or note. Pure and quick; undefined where there is no such node. */
export function explain(compiled: Compiled, path: Path): Explanation | undefined {
  const node = nodeAt(compiled.model, path);
  if (!node) return undefined;
  const { logic } = compiled;
  const is = kindText(node);
  const shown = shownText(node.path, compiled);
  const mandatory = logic.mandatory.get(node.path);
  const editable = above(node.path).flatMap((at) => logic.editable.get(at) ?? []);
  const options = (logic.options.get(node.path) ?? []).map(({ value, visible }) => `${optionLabel(node, value)} is offered while ${conditionText(visible, compiled)}.`);
  const effects = effectsOf(node, compiled);
  const parts = {
    ...(mandatory === undefined ? {} : { mandatory: mandatory === true ? 'It must be answered while it is shown.' : `It must be answered while ${conditionText(mandatory, compiled)}.` }),
    ...(editable.length === 0 ? {} : { editable: `It can be changed only while ${conditionText({ kind: 'all', of: editable }, compiled)}.` }),
  };
  const lines = [is, shown, ...Object.values(parts), ...options, ...effects.map(({ text, through }) => `It decides ${text}${through === undefined ? '' : `, through ${through}`}.`)];
  return { path: node.path, kind: node.kind, label: labelOf(node.path, compiled), is, shown, ...parts, options, effects, text: lines.join('\n') };
}

function kindText(node: Node): string {
  if (node.kind === 'note') return node.stop ? 'A stop: nobody gets past it while it is shown.' : 'A note: words on the page.';
  if (node.kind !== 'field') return `A ${node.kind}.`;
  const limits = limitsText(node).replace(/^‘[^’]*’ /, '');
  return `${node.calculated ? 'Worked out, never typed' : 'A question'}: its answer ${limits}.`;
}

/** A node's own path and those above, outermost first. */
function above(path: Path): readonly Path[] {
  const paths: Path[] = [];
  for (let at = path; at !== ''; at = containerOf(at)) paths.unshift(at);
  return paths;
}

function shownText(path: Path, compiled: Compiled): string {
  const conditions = above(path).flatMap((at) => compiled.logic.visible.get(at) ?? []);
  return conditions.length === 0 ? 'It is always shown.' : `It is shown while ${conditionText({ kind: 'all', of: conditions }, compiled)}.`;
}

function optionLabel(node: Node, value: unknown): string {
  const option = node.kind === 'field' ? node.options?.find((one) => one.value === value) : undefined;
  return `“${option?.label ?? String(value)}”`;
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
function effectsOf(node: Node, compiled: Compiled): readonly Effect[] {
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

/** Answers for each thing that a node can be. Absent: there are none, or it cannot be told. */
export type ExplainedExamples = { readonly [what in 'shown' | 'hidden' | 'mandatory' | 'optional']?: Witness };

/** Finds answers for which a node is shown, hidden, mandatory and not; of what never changes, none. */
export async function examplesOf(reasoner: Reasoner, path: Path): Promise<ExplainedExamples> {
  const { logic } = reasoner.compiled;
  const isConditional = above(path).some((at) => logic.visible.has(at));
  const mandatory = logic.mandatory.get(path);
  const wanted: readonly (readonly [keyof ExplainedExamples, Goal])[] = [
    ['shown', { visible: path }],
    ...(isConditional ? [['hidden', { hidden: path }] as const] : []),
    ...(mandatory === undefined || mandatory === true ? [] : ([['mandatory', { mandatory: path }], ['optional', { optional: path }]] as const)),
  ];
  const examples: { -readonly [what in keyof ExplainedExamples]: Witness } = {};
  for (const [what, goal] of wanted) {
    const outcome = await reasoner.find(goal);
    if (outcome.status === 'found') examples[what] = { draft: outcome.draft, facts: outcome.facts };
  }
  return examples;
}
