import {
  referencesOf,
  type Compiled,
  type Condition,
  type Definition,
  type DefinitionNode,
  type Expression,
  type Place,
} from '@formwright/generator';
import { plainText, walk, type Node, type Path } from '@formwright/model';
import { linesOf, whenOf } from '@formwright/reasoning';
import { withWords } from '@formwright/runtime';
import type { FormMap, MapArrow, MapNode } from '../desk-state.ts';
import { filePlaces, type Shown } from './file-places.ts';

type Part = Condition | Expression | true | undefined;

/** Makes the map of a form: its nodes and the dependencies between them. */
export function formMap(compiled: Compiled, definition: Definition, shown: Shown): FormMap {
  const { model, logic, values } = compiled;
  const arrows = new Map<string, MapArrow>();
  const facts = new Map<Path, Set<string>>();
  const connect = (to: Path, why: MapArrow['why'], ...parts: readonly Part[]): void => {
    const target = to.replace(/\/\*$/, '');
    const all = [...parts, ...namedIn(parts, logic.conditions)];
    for (const from of referencesOf(...all).paths) {
      if (from !== target) arrows.set(`${from} ${target} ${why}`, { from, to: target, why });
    }
    for (const fact of factsIn(all)) facts.set(target, (facts.get(target) ?? new Set()).add(fact));
  };
  for (const [path, condition] of logic.visible) connect(path, 'shown', condition);
  for (const [path, condition] of logic.mandatory) connect(path, 'mandatory', condition);
  for (const [path, condition] of logic.editable) connect(path, 'editable', condition);
  for (const [path, rows] of logic.options) connect(path, 'options', ...rows.map(({ visible }) => visible));
  for (const [path, expression] of logic.calculated) connect(path, 'calculated', expression);
  for (const [path, expression] of logic.starts) connect(path, 'start', expression);
  for (const rule of logic.rules)
    connect(rule.at[0], rule.severity === 'error' ? 'rule' : 'advice', rule.when, rule.check);
  for (const prompt of logic.prompts) connect(prompt.on, 'advice', prompt.when, prompt.until);

  const routes = routesBy(compiled);

  const places = placesOf(definition.root);
  const placed = filePlaces(definition.texts, shown);
  const nodes: MapNode[] = [];
  const add = (node: Node, kind: MapNode['kind']): void => {
    nodes.push({
      path: node.path,
      kind,
      label: labelOf(node),
      depth: node.path.split('/').filter((name) => name !== '' && name !== '*').length - 1,
      when: linesOf(whenOf(node, compiled)),
      facts: [...(facts.get(node.path) ?? [])],
      routes: [
        ...new Set(
          [...routes].flatMap(([path, teams]) =>
            path === node.path || (node.kind === 'page' && path.startsWith(`${node.path}/`)) ? [...teams] : [],
          ),
        ),
      ],
      place: placed(places.get(node.path) ?? definition.root.place),
    });
  };
  const addValues = (path: Path): void => {
    for (const value of values) if (holderOf(value) === path) add(value, 'value');
  };
  addValues('');
  walk(withWords(model).pages, (node) => {
    add(node, node.kind);
    addValues(node.path);
  });
  return { nodes, arrows: [...arrows.values()] };
}

/** Returns the path of the page, section or repeat that has a working value; '' for the form. */
function holderOf({ path }: Node): Path {
  return path.slice(0, path.lastIndexOf('/')).replace(/\/\*$/, '');
}

/** Returns the teams that each answer used in routing can send a submission to. */
function routesBy({
  logic: { routing, conditions },
  model: { teams = {} },
}: Compiled): ReadonlyMap<Path, ReadonlySet<string>> {
  const routes = new Map<Path, Set<string>>();
  for (const { when, to } of [...(routing?.choose ?? []), ...(routing?.copies ?? [])]) {
    for (const path of referencesOf(when, ...namedIn([when], conditions)).paths)
      routes.set(path, (routes.get(path) ?? new Set()).add(teams[to] ?? to));
  }
  return routes;
}

/**
 * Returns the named conditions that parts use, directly or through each other. The checker has ruled out cycles.
 */
function namedIn(parts: readonly Part[], conditions: ReadonlyMap<string, Condition>): readonly Condition[] {
  const named = [...referencesOf(...parts).named].flatMap((name) => conditions.get(name) ?? []);
  return named.length === 0 ? [] : [...named, ...namedIn(named, conditions)];
}

/** Finds the facts in a condition or calculation, at any depth: both are plain data. */
function factsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, name } = value as { readonly kind?: unknown; readonly name?: unknown };
  return kind === 'context' && typeof name === 'string' ? [name] : Object.values(value).flatMap(factsIn);
}

function placesOf(root: DefinitionNode): ReadonlyMap<Path, Place> {
  const places = new Map<Path, Place>();
  const visit = (node: DefinitionNode): void => {
    places.set(node.path, node.namePlace);
    node.children.forEach(visit);
  };
  visit(root);
  return places;
}

function labelOf(node: Node): string {
  if (node.kind !== 'note') return node.label === '' ? node.name : node.label;
  const words = plainText(node.text).replace(/\s+/g, ' ').trim();
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
