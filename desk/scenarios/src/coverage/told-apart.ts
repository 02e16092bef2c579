import type { Compiled } from '@formwright/generator';
import { nodesByPath, type Path, type Scalar } from '@formwright/model';

/**
 * Returns whether a form treats an option of a field differently from the field's other options: because its logic names
 * it, reads an attribute of whatever is chosen or passes it on, or because it excludes the rest. Options that it does
 * not tell apart are covered by any of them: what they show of the form is the same.
 */
export function toldApart({ logic, model }: Pick<Compiled, 'logic' | 'model'>): (path: Path, value: Scalar) => boolean {
  const named = new Map<Path, Set<Scalar>>();
  const whole = new Set<Path>();
  const name = (path: Path, ...values: readonly Scalar[]): void => {
    const known = named.get(path) ?? new Set();
    named.set(path, known);
    for (const value of values) known.add(value);
  };
  const visit = (part: unknown): void => {
    if (part instanceof Map) return [...part.values()].forEach(visit);
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    const { kind, path, left, right, values, of } = part as Part;
    if (kind === 'compare' && left?.kind === 'field' && right?.kind === 'constant') return name(left.path, right.value);
    if (kind === 'compare' && right?.kind === 'field' && left?.kind === 'constant') return name(right.path, left.value);
    if (kind === 'in' && left?.kind === 'field') return name(left.path, ...values);
    if (kind === 'answered' && (of as Part).kind === 'field') return;
    if (kind === 'field' || kind === 'attribute') whole.add(path);
    Object.values(part).forEach(visit);
  };
  Object.values(logic).forEach(visit);
  for (const [path, options] of logic.options) name(path, ...options.map(({ value }) => value));
  for (const node of nodesByPath(model).values())
    if (node.kind === 'field' && node.exclusive !== undefined) name(node.path, node.exclusive);
  return (path, value) => whole.has(path) || (named.get(path)?.has(value) ?? false);
}

/** As much of a condition, an operand or a calculation as is looked at. */
interface Part {
  readonly kind?: string;
  readonly path: Path;
  readonly value: Scalar;
  readonly left?: Part;
  readonly right?: Part;
  readonly values: readonly Scalar[];
  readonly of?: unknown;
}
