import type { Draft, FieldNode, FormModel, Issue, Node, Pointer } from '@formwright/model';
import { draftCharacters, draftItems, mostBytes, utf8Length } from '../values/ceilings.ts';
import { isTooLong } from '../values/code-points.ts';
import { isList } from '../fields/read-field.ts';
import { isAttachment, isObject, own, type JsonObject } from '../values/read.ts';

/**
 * Reports what is not well formed enough to save: parts of the wrong shape, unknown names, and values that are longer
 * or larger than their field could ever hold. Hidden parts are checked too.
 */
export function validateDraft(model: FormModel, draft: Draft): readonly Issue[] {
  const issues: Issue[] = [];
  if (!isObject(draft)) return [wrongType('', 'object')];
  checkObject({ nodes: model.pages, answers: draft, pointer: '' }, issues);
  // Unknown parts may be nested too deeply for `JSON.stringify`, so the size is checked only if there are no other
  // issues.
  if (issues.length === 0 && utf8Length(JSON.stringify(draft)) > mostBytes)
    issues.push({ code: 'maxSize', pointer: '', params: { limit: mostBytes } });
  return issues;
}

function wrongType(pointer: Pointer, expected: string): Issue {
  return { code: 'type', pointer, params: { expected } };
}

function checkObject(
  { nodes, answers, pointer }: { nodes: readonly Node[]; answers: JsonObject; pointer: Pointer },
  issues: Issue[],
): void {
  const known = new Set<string>();
  for (const node of nodes) {
    if (node.kind === 'note') continue;
    known.add(node.name);
    const value = own(answers, node.name);
    if (value !== undefined && value !== null) checkNode(node, value, { pointer: `${pointer}/${node.name}`, issues });
  }
  for (const name of Object.keys(answers)) {
    if (!known.has(name))
      issues.push({
        code: 'unknown',
        pointer: `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        params: {},
      });
  }
}

function checkNode(
  node: Exclude<Node, { kind: 'note' }>,
  value: unknown,
  { pointer, issues }: { pointer: Pointer; issues: Issue[] },
): void {
  if (node.kind === 'field') {
    if (isKeepable(node, value)) issues.push(...excess(node, value, pointer));
    else issues.push(wrongType(pointer, isList(node) ? 'array' : node.type));
  } else if (node.kind === 'repeat') {
    if (!Array.isArray(value)) issues.push(wrongType(pointer, 'array'));
    else
      value.forEach((entry: unknown, n) =>
        checkContainer(node.children, entry, { pointer: `${pointer}/${n}`, issues }),
      );
  } else {
    checkContainer(node.children, value, { pointer, issues });
  }
}

function checkContainer(
  nodes: readonly Node[],
  value: unknown,
  { pointer, issues }: { pointer: Pointer; issues: Issue[] },
): void {
  if (isObject(value)) checkObject({ nodes, answers: value, pointer }, issues);
  else issues.push(wrongType(pointer, 'object'));
}

/** Reports where a value exceeds what a draft keeps for a field. */
export function excess(field: FieldNode, value: unknown, pointer: Pointer): readonly Issue[] {
  const [items, characters] = [draftItems(field), draftCharacters(field)];
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return [
    ...(Array.isArray(value) && value.length > items
      ? [{ code: 'maxItems', pointer, params: { limit: items } } as const]
      : []),
    ...(texts.some((text) => typeof text === 'string' && isTooLong(text, characters))
      ? [{ code: 'maxLength', pointer, params: { limit: characters } } as const]
      : []),
  ];
}

/**
 * Returns true if a draft may keep a value of this type for a field. A number field may keep typed text. A calculated
 * answer is never read, so it may be any scalar.
 */
export function isKeepable(field: FieldNode, value: unknown): boolean {
  if (field.calculated) return typeof value !== 'object';
  switch (field.type) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'attachments':
      return Array.isArray(value) && value.every(isAttachment);
    default:
      return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
  }
}
