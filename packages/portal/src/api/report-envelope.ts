import type { SavedDraft } from '@formwright/session';
import type { ApiIssue } from './api-error.ts';

type Kind = 'object' | 'array' | 'string';
/** Finds what is wrong with a value; undefined stands for one that is not there. */
type Check = (value: unknown, pointer: string) => readonly ApiIssue[];

/** What a body must be beside its answers, which the form's own `validateDraft` judges. The members of `SavedDraft`, all of them. */
const members = {
  form: isA('string'),
  version: isA('string'),
  answers: isA('object'),
  entries: objectOf(arrayOf(isA('string'))),
  page: isA('string'),
  ticked: arrayOf(isA('string')),
  prefilled: objectOf(objectWith({ source: isA('string'), at: isA('string'), value: anything, newer: optional(objectWith({ at: isA('string'), value: anything })) })),
} satisfies Record<keyof SavedDraft, Check>;

/** Reports where a body is not of a saved draft's shape (schemas/records/draft.json). Pointers are into the body. */
export function reportEnvelope(body: unknown): readonly ApiIssue[] {
  return objectWith(members)(body, '');
}

function isA(kind: Kind): Check {
  return (value, pointer) => (kindOf(value) === kind ? [] : [{ code: 'type', pointer, params: { expected: kind }, message: `This must be ${kind === 'string' ? 'a string' : `an ${kind}`}` }]);
}

function anything(): readonly ApiIssue[] {
  return [];
}

function optional(check: Check): Check {
  return (value, pointer) => (value === undefined ? [] : check(value, pointer));
}

function arrayOf(check: Check): Check {
  return (value, pointer) => (Array.isArray(value) ? value.flatMap((item, index) => check(item, `${pointer}/${index}`)) : isA('array')(value, pointer));
}

function objectOf(check: Check): Check {
  return (value, pointer) =>
    isObject(value) ? Object.entries(value).flatMap(([name, member]) => check(member, `${pointer}/${escaped(name)}`)) : isA('object')(value, pointer);
}

function objectWith(checks: { readonly [name: string]: Check }): Check {
  return (value, pointer) => {
    if (!isObject(value)) return isA('object')(value, pointer);
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(checks, name));
    return [
      ...Object.entries(checks).flatMap(([name, check]) => check(Object.hasOwn(value, name) ? value[name] : undefined, `${pointer}/${name}`)),
      ...unknown.map((name) => ({ code: 'unknown', pointer: `${pointer}/${escaped(name)}`, params: {}, message: 'A saved draft has no such member' })),
    ];
  };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return kindOf(value) === 'object';
}

/** As RFC 6901 wants a name in a pointer. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
