import type { Evaluation, Scalar } from '@formwright/model';
import { answerOf, hiddenOptions } from './answers.ts';
import { holds } from './conditions.ts';
import type { Json, OracleNode } from './definition.ts';
import { eachPlace, isVisible, objectOf, visibleEntries } from './visible.ts';
import { lookUp, once, placesOf, toPath, type From, type World } from './world.ts';

/** A prompt or broken rule with its text, where the real one has a number. */
export type WordedPrompt = { readonly pointer: string; readonly message: string };

export type WordedEvaluation = Omit<Evaluation, 'prompts' | 'broken' | 'routes'> & {
  readonly prompts: readonly WordedPrompt[];
  readonly broken: readonly WordedPrompt[];
};

/** Evaluates everything that conditions say about a draft. */
export function evaluate(world: World): WordedEvaluation {
  return once(world, 'evaluation', () => everythingSaid(world));
}

function everythingSaid(world: World): WordedEvaluation {
  const all: { node: OracleNode; pointer: string }[] = [];
  eachPlace(world, (node, pointer) => all.push({ node, pointer }));
  const visible = all.filter(({ pointer }) => isVisible(world, pointer));
  const fields = visible.filter(({ node }) => node.kind === 'field');
  const values = world.form.values.flatMap((node) =>
    placesOf(world, node.path, ['']).map((pointer) => ({ node, pointer })),
  );
  const checks = checksOf(world);
  return {
    hidden: new Set(
      all
        .filter(({ pointer }) => !isVisible(world, pointer) && isVisible(world, objectOf(pointer)))
        .map(({ pointer }) => pointer),
    ),
    mandatory: new Set(
      visible.filter(({ node, pointer }) => isMandatory(world, node, pointer)).map(({ pointer }) => pointer),
    ),
    locked: new Set(
      visible
        .filter(({ pointer }) => isLocked(world, pointer) && !isBelowLocked(world, pointer))
        .map(({ pointer }) => pointer),
    ),
    hiddenOptions: new Map(fields.map(({ pointer }) => [pointer, new Set(hiddenOptions(world, pointer) as Scalar[])])),
    calculated: new Map(
      [...fields, ...values]
        .filter(
          ({ node, pointer }) => node.schema['x-calculate'] !== undefined && answerOf(world, pointer) !== undefined,
        )
        .map(({ pointer }) => [pointer, answerOf(world, pointer) as Scalar]),
    ),
    prompts: checks.filter(({ severity }) => severity === 'advice'),
    broken: checks.filter(({ severity }) => severity === 'error'),
    stops: visible
      .filter(({ node }) => node.kind === 'note' && node.schema['x-stop'] === true)
      .map(({ pointer }) => pointer),
  };
}

/**
 * Section 10: only a record fills in what is prefilled as locked, by its own `x-prefill` or that of the nearest node
 * around it. A record never has files.
 */
function isOfRecordAlone(node: OracleNode): boolean {
  if (node.schema['x-attachments']) return false;
  for (let at: OracleNode | undefined = node; at; at = at.parent)
    if ('x-prefill' in at.schema) return (at.schema['x-prefill'] as Json)['edit'] === 'locked';
  return false;
}

/** Must be answered, while visible. */
export function isMandatory(world: World, node: OracleNode, pointer: string): boolean {
  const mandatory = node.schema['x-mandatory'];
  return (
    mandatory !== undefined &&
    !isOfRecordAlone(node) &&
    (mandatory === true || holds(world, mandatory, [objectOf(pointer)]))
  );
}

export function isLocked(world: World, pointer: string): boolean {
  const editable = world.form.byPath.get(toPath(pointer))?.schema['x-editable'];
  return editable !== undefined && !holds(world, editable, [objectOf(pointer)]);
}

export function isBelowLocked(world: World, pointer: string): boolean {
  for (let above = objectOf(pointer); above !== ''; above = objectOf(above)) if (isLocked(world, above)) return true;
  return false;
}

type Check = WordedPrompt & { readonly severity: 'error' | 'advice' };

/**
 * Rules and prompts of nodes and of entries, while visible. The names that they read are looked up inside a page,
 * section or entry.
 */
function checksOf(world: World): Check[] {
  const checks: Check[] = [...rulesOn(world, world.form.schema, { on: '', from: [''], first: world.form.pages })];
  eachPlace(world, (node, pointer) => {
    if (!isVisible(world, pointer)) return;
    const from: From = [node.kind === 'page' || node.kind === 'section' ? pointer : objectOf(pointer)];
    checks.push(
      ...rulesOn(world, node.schema, {
        on: pointer,
        from,
        first: node.kind === 'field' || node.kind === 'repeat' ? [] : node.children,
      }),
    );
    if (node.kind !== 'repeat') return;
    for (const entry of visibleEntries(world, pointer))
      checks.push(...rulesOn(world, node.schema['items'], { on: entry, from: [entry], first: node.children }));
  });
  return checks;
}

function rulesOn(
  world: World,
  schema: Json,
  { on, from, first }: { on: string; from: From; first: readonly OracleNode[] },
): Check[] {
  const prompts = ((schema['x-prompts'] ?? []) as Json[])
    .filter(
      ({ when, until }) =>
        holds(world, when as Json, from) && !(until !== undefined && holds(world, until as Json, from)),
    )
    .map(({ message }): Check => ({ pointer: on, message: message as string, severity: 'advice' }));
  const rules = ((schema['x-rules'] ?? []) as Json[]).flatMap((rule): Check[] => {
    const at =
      rule['at'] === undefined
        ? firstShown(world, first, on)
        : (placesOf(world, lookUp(world, from, rule['at'] as string).path, from)[0] ?? '');
    const asked =
      at !== undefined &&
      isVisible(world, at) &&
      (rule['when'] === undefined
        ? allComparedAnswered(world, rule['check'] as Json, from)
        : holds(world, rule['when'] as Json, from));
    return asked && at !== undefined && !holds(world, rule['check'] as Json, from)
      ? [
          {
            pointer: at,
            message: rule['message'] as string,
            severity: (rule['severity'] ?? 'error') as Check['severity'],
          },
        ]
      : [];
  });
  return [...rules, ...prompts];
}

/**
 * Returns the first visible field or repeat of a page, section or entry. If it has none at all, the page, section or
 * entry itself.
 */
function firstShown(world: World, nodes: readonly OracleNode[], object: string): string | undefined {
  const answers = answersIn(nodes, object);
  return answers.length === 0 ? object : answers.find((pointer) => isVisible(world, pointer));
}

function answersIn(nodes: readonly OracleNode[], object: string): readonly string[] {
  return nodes.flatMap((node) =>
    node.kind === 'field' || node.kind === 'repeat'
      ? [`${object}/${node.name}`]
      : answersIn(node.children, `${object}/${node.name}`),
  );
}

/**
 * A rule without `when` waits for every field that its check compares, except under `answered`, a quantifier or a
 * count.
 */
function allComparedAnswered(world: World, check: Json, from: From): boolean {
  const every = (conditions: unknown): boolean =>
    (conditions as Json[]).every((part) => allComparedAnswered(world, part, from));
  if ('all' in check) return every(check['all']);
  if ('any' in check) return every(check['any']);
  if ('not' in check) return allComparedAnswered(world, check['not'] as Json, from);
  if ('condition' in check)
    return allComparedAnswered(world, world.form.schema['x-form'].conditions[check['condition']] as Json, ['']);
  if ('some' in check || 'every' in check || 'answered' in check) return true;
  const { where: _ofEntries, ...sides } = check;
  return [sides, ...Object.values(sides)].every((operand: unknown) => {
    if (typeof operand !== 'object' || operand === null || !('field' in operand) || operand.field === '@entry')
      return true;
    return valueOfField(world, operand.field as string, from) !== undefined;
  });
}

function valueOfField(world: World, name: string, from: From): unknown {
  return answerOf(world, placesOf(world, lookUp(world, from, name).path, from)[0] ?? '');
}
