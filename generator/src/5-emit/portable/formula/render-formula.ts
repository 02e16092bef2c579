import type { Path } from '@formwright/model';
import type { Formula } from './formula.ts';
import { bothOf, type JsonSchema } from './json-schema.ts';
import { stepsFrom } from './places.ts';

/** Writes a formula as a schema of the object at `place`, which contains everything that the formula is about. */
export function renderFormula(formula: Formula, place: Path): JsonSchema {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'and':
      return formula.of.map((part) => renderFormula(part, place)).reduce(bothOf);
    case 'or':
      return { anyOf: formula.of.map((part) => renderFormula(part, place)) };
    case 'not':
      return { not: renderFormula(formula.of, place) };
    case 'answer':
      return present(place, formula.path, formula.schema);
    case 'object':
      return formula.path === place ? true : present(place, formula.path, true);
    case 'atLeast':
      return present(place, formula.repeat, manyOf(formula.count, renderFormula(formula.where, `${formula.repeat}/*`)));
    case 'each': {
      const [rest, ...first] = [formula.rest, ...formula.first].map((part) =>
        renderFormula(part, `${formula.repeat}/*`),
      );
      return within(place, formula.repeat, { prefixItems: first, items: rest });
    }
    case 'entryNumber':
    case 'unsayable':
      throw new TypeError(`A formula to be written still has a part '${formula.kind}'`);
  }
}

function manyOf(count: number, entry: JsonSchema): JsonSchema {
  if (entry === true) return count === 1 ? true : { minItems: count };
  return count === 1 ? { contains: entry } : { contains: entry, minContains: count };
}

/** Requires everything on the way down from `place`, and what is at `path` to be of that schema. */
function present(place: Path, path: Path, schema: JsonSchema): JsonSchema {
  return stepsFrom(place, path).reduceRight<JsonSchema>(
    (inner, name) => ({ ...(inner === true ? {} : { properties: { [name]: inner } }), required: [name] }),
    schema,
  );
}

/** Requires what is at `path`, if it is there, to be valid by that schema. */
export function within(place: Path, path: Path, schema: JsonSchema): JsonSchema {
  if (schema === true) return true;
  return stepsFrom(place, path).reduceRight<JsonSchema>((inner, name) => ({ properties: { [name]: inner } }), schema);
}
