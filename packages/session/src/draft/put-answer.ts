import type { Answers, Pointer } from '@formwright/model';
import { isObject } from '@formwright/runtime';

/**
 * Returns answers with one more set, or (undefined) cleared; what is not on the way stays the same object. The pointer
 * has to be one of the model, its entries there already: a property is only ever named as the model names it.
 */
export function putAnswer(answers: Answers, pointer: Pointer, value: unknown): Answers {
  return put(answers, pointer.split('/').slice(1), value) as Answers;
}

function put(container: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  if (/^\d/.test(name)) {
    const entries: unknown[] = Array.isArray(container) ? [...container] : [];
    entries[Number(name)] = rest.length > 0 ? put(entries[Number(name)], rest, value) : value;
    return Object.freeze(entries);
  }
  const { [name]: former, ...others } = isObject(container) ? container : {};
  const next = rest.length > 0 ? put(former, rest, value) : value;
  return Object.freeze(next === undefined ? others : { ...others, [name]: next });
}
