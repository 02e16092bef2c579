import { walk, type Path } from '@formwright/model';
import type { Compiled } from '../../4-compile/compiled.ts';
import type { Condition, Logic, Rule } from '../../4-compile/logic/logic.ts';
import { readPaths } from '../../4-compile/logic/references.ts';
import { containerOf, repeatsAround } from '../../2-resolve/names/resolve-name.ts';
import { js, joined, type Code } from '../code.ts';
import { addingLines } from './adding.ts';
import { conditionCode } from './condition-code.ts';
import { allOf, spotOf, when, type Line } from './lines.ts';
import type { Naming } from './naming.ts';
import type { Scope } from './scope.ts';

/**
 * Writes what is only reported, and read by nothing else: hidden, mandatory, locked, stops, prompts, rules; each kind
 * in the order of the definition.
 */
export function findingLines(compiled: Compiled, naming: Naming): readonly Line[] {
  return [hidden, mandatory, locked, stops, prompts, rules, routes].flatMap((lines) => lines(compiled, naming));
}

function hidden({ logic }: Compiled, naming: Naming): readonly Line[] {
  return addingLines(
    js`hidden`,
    [...logic.visible.keys()].map((path) => {
      const { scope } = spotOf(path);
      return {
        path,
        condition: allOf(naming.visible(containerOf(path), scope), js`!${naming.kept('v', path, scope)}`),
      };
    }),
  );
}

function mandatory({ logic }: Compiled, naming: Naming): readonly Line[] {
  return addingLines(
    js`mandatory`,
    [...logic.mandatory].map(([path, condition]) => {
      const { scope } = spotOf(path);
      const own = condition === true ? undefined : conditionCode(condition, scope, naming);
      return { path, condition: allGiven(naming.visible(path, scope), own) };
    }),
  );
}

/** Joins the given conditions by `&&`; undefined if none is given. */
function allGiven(...conditions: readonly (Code | undefined)[]): Code | undefined {
  return conditions.some((one) => one !== undefined) ? allOf(...conditions) : undefined;
}

function locked({ logic }: Compiled, naming: Naming): Line[] {
  const inOrder = [...naming.nodes.keys()].filter((path) => logic.editable.has(path));
  return inOrder.map((path) => {
    const { repeat, scope, pointer } = spotOf(path);
    const above = naming.editable(containerOf(path), scope);
    const own = naming.kept('w', path, scope);
    const value = allOf(above, conditionCode(logic.editable.get(path) as Condition, scope, naming));
    const keep = js`${own} = ${value};`;
    const report = when(allOf(naming.visible(path, scope), above, js`!${own}`), js`locked.add(${pointer})`);
    return { repeat, code: joined([keep, report], '\n') };
  });
}

function stops({ model }: Compiled, naming: Naming): Line[] {
  const lines: Line[] = [];
  walk(model.pages, (node) => {
    if (node.kind !== 'note' || !node.stop) return;
    const { repeat, scope, pointer } = spotOf(node.path);
    lines.push({ repeat, code: when(naming.visible(node.path, scope), js`stops.push(${pointer})`) });
  });
  return lines;
}

function prompts({ logic }: Compiled, naming: Naming): Line[] {
  return logic.prompts.map((prompt) => {
    const { repeat, scope, pointer } = spotOf(prompt.on);
    const until = prompt.until && js`!${conditionCode(prompt.until, scope, naming)}`;
    const shown = allOf(naming.visible(prompt.on, scope), conditionCode(prompt.when, scope, naming), until);
    return { repeat, code: when(shown, js`prompts.push({ pointer: ${pointer}, text: ${prompt.text} })`) };
  });
}

function rules({ logic, model }: Compiled, naming: Naming): Line[] {
  return logic.rules.map((rule) => {
    const { repeat, scope } = spotOf(rule.on);
    const isBroken = allOf(
      naming.visible(rule.on, scope),
      someVisible(rule, scope, naming),
      conditionCode(rule.when, scope, naming),
      js`!${conditionCode(rule.check, scope, naming)}`,
    );
    const list = rule.severity === 'advice' ? js`prompts` : js`broken`;
    const pointer = atFirstVisible(rule, { scope, naming }, (at) =>
      spotOf(at).repeat === repeat ? spotOf(at).pointer : pointerIn(at, scope),
    );
    const reads =
      model.paging === 'question' && rule.severity === 'error'
        ? js`, reads: ${atFirstVisible(rule, { scope, naming }, (at) => js`${readOnPage(at, rule, logic)}`)}`
        : js``;
    return { repeat, code: when(isBroken, js`${list}.push({ pointer: ${pointer}, text: ${rule.text}${reads} })`) };
  });
}

/** Writes the condition that one of the places of a rule is visible; undefined if one always is. */
function someVisible({ on, at }: Rule, scope: Scope, naming: Naming): Code | undefined {
  const all = at.map((path) => naming.visible(path, scope));
  if (all.some((one) => one === undefined || one.code === naming.visible(on, scope)?.code)) return undefined;
  return all.length === 1
    ? all[0]
    : js`(${joined(
        all.filter((one) => one !== undefined),
        ' || ',
      )})`;
}

/** Writes a value for the first visible place of a rule. */
function atFirstVisible(
  { at }: Rule,
  { scope, naming }: { readonly scope: Scope; readonly naming: Naming },
  of: (at: Path) => Code,
): Code {
  const [last, ...before] = at.toReversed() as [Path, ...Path[]];
  return before.reduce<Code>((rest, path) => {
    const own = of(path);
    return own.code === rest.code ? rest : js`(${naming.visible(path, scope) ?? js`true`} ? ${own} : ${rest})`;
  }, of(last));
}

/** Returns what a rule reads on the page where it is shown; for fields in repeats, the repeats. */
function readOnPage(at: Path, { when: condition, check }: Rule, logic: Logic): readonly Path[] {
  const page = `${at.split('/', 2).join('/')}/`;
  const paths = [...readPaths(logic, condition, check)].filter((path) => path.startsWith(page));
  return [...new Set(paths.map((path) => repeatsAround(path)[0] ?? path))];
}

/** Returns the pointer of a path outside the innermost loop: in an outer entry, or in the form. */
function pointerIn(path: string, scope: Scope): Code {
  const around = scope.findLast(({ repeat }) => path.startsWith(`${repeat}/*`));
  return around ? js`${around.entry}.p + ${path.slice(around.repeat.length + 2)}` : js`${path}`;
}

/** The team that deals with a submission, then those that get a copy. */
function routes({ logic }: Compiled, naming: Naming): Line[] {
  if (!logic.routing) return [];
  const { choose, otherwise, copies } = logic.routing;
  const owner = choose.reduceRight<Code>(
    (rest, { when: condition, to }) => js`(${conditionCode(condition, [], naming)} ? ${to} : ${rest})`,
    js`${otherwise}`,
  );
  const copied = copies.map((row) => when(conditionCode(row.when, [], naming), js`routes.push(${row.to})`));
  return [js`routes.push(${owner});`, ...copied].map((code) => ({ repeat: undefined, code }));
}
