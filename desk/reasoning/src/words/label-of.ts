import { nodeOf, type Named, containerOf } from '@formwright/generator';
import { nodeAt, plainText, walk, type FormModel, type Node, type Path } from '@formwright/model';
import { fillWords } from '@formwright/runtime';

/**
 * Returns a node's label in quotation marks, or the beginning of a note. If other nodes have the same label, it also
 * names what contains this one: ‘Level of need’ of ‘Mobility’. A working value has a name instead.
 */
export function labelOf(path: Path, form: Named): string {
  const { model } = form;
  const node = nodeAt(model, path.replace(/\/\*$/, ''));
  const value = node ? undefined : nodeOf(path, form);
  if (value) return `the working value ‘${value.name}’`;
  if (!node) return `‘${path}’`;
  const around = standsIn(node, model);
  return `‘${nameOf(node, model)}’${around ? ` of ‘${nameOf(around, model)}’` : ''}`;
}

/**
 * Returns the nearest page, section or repeat that distinguishes a node from others with the same label; undefined if no
 * other has it.
 */
export function standsIn(node: Node, model: FormModel): Node | undefined {
  const twins = (namesakes(model).get(nameOf(node, model)) ?? []).filter(({ path }) => path !== node.path);
  if (twins.length === 0) return undefined;
  const aroundTwins = new Set(twins.flatMap((twin) => around(twin, model).map((one) => nameOf(one, model))));
  return around(node, model).find((one) => !aroundTwins.has(nameOf(one, model)));
}

const known = new WeakMap<FormModel, ReadonlyMap<string, readonly Node[]>>();

/** Returns the nodes below pages, except notes, by label. */
function namesakes(model: FormModel): ReadonlyMap<string, readonly Node[]> {
  const before = known.get(model);
  if (before) return before;
  const names = new Map<string, Node[]>();
  walk(model.pages, (node) => {
    if (node.kind === 'page' || node.kind === 'note') return;
    const name = nameOf(node, model);
    names.set(name, [...(names.get(name) ?? []), node]);
  });
  known.set(model, names);
  return names;
}

/** Returns the labelled nodes that contain a node, nearest first. */
function around({ path }: Node, model: FormModel): readonly Node[] {
  const found: Node[] = [];
  for (let at = containerOf(path); at !== ''; at = containerOf(at)) {
    const node = at.endsWith('/*') ? undefined : nodeAt(model, at);
    if (node && node.kind !== 'note' && node.label) found.push(node);
  }
  return found;
}

function nameOf(node: Node, { words }: FormModel): string {
  const text = fillWords(node.kind === 'note' ? plainText(node.text) : node.label || node.name, words);
  return text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text;
}
