import type { Element } from './pdf-file.ts';
import { dict, isDict, items, words, type Dict, type Value } from './pdf-values.ts';
import { standardTypes } from './standard-types.ts';

/** Deeper than any form. It stops the reading of a circular structure. */
const deepest = 60;

interface Growing extends Element {
  readonly children: Element[];
  readonly marks: { sheet: string; mark: number }[];
  readonly objects: string[];
}

/** Reads the tree of structure elements, in reading order, parents first. */
export function readStructure(root: Dict): readonly Element[] {
  const elements: Element[] = [];
  const roles = dict(root.get('RoleMap'));
  const typeOf = (declared: string, depth = 0): string => {
    const mapped = standardTypes.has(declared) || depth > 9 ? undefined : roles?.get(declared);
    return typeof mapped === 'string' ? typeOf(mapped, depth + 1) : declared;
  };
  const visit = (value: Value, parent: Growing | undefined, place: { sheet: string; depth: number }): void => {
    if (typeof value === 'number') {
      parent?.marks.push({ sheet: place.sheet, mark: value });
      return;
    }
    if (!isDict(value) || place.depth > deepest) return;
    const sheet = dict(value.get('Pg'))?.id ?? place.sheet;
    const kind = value.get('Type');
    if (kind === 'MCR') parent?.marks.push({ sheet, mark: Number(value.get('MCID')) });
    else if (kind === 'OBJR') parent?.objects.push(dict(value.get('Obj'))?.id ?? '');
    else {
      const declared = words(value.get('S'));
      const element: Growing = {
        dict: value,
        type: typeOf(declared),
        declared,
        parent,
        children: [],
        marks: [],
        objects: [],
      };
      parent?.children.push(element);
      elements.push(element);
      items(value.get('K')).forEach((kid) => visit(kid, element, { sheet, depth: place.depth + 1 }));
    }
  };
  items(root.get('K')).forEach((kid) => visit(kid, undefined, { sheet: '', depth: 0 }));
  return elements;
}
