import { type FormModel, nodeAt, type Pointer } from '@formwright/model';
import { isObject, own } from '@formwright/runtime';
import { copyJson } from '../json.ts';
import { emptyDraft } from './empty-draft.ts';
import { entryIdsOf } from './entry-ids.ts';
import type { Aside, Editing, Provenance, SavedDraft } from './saved-draft.ts';

/**
 * Reads a draft from any JSON, of any version, and repairs what is around its answers: the ids of entries, the page,
 * ticks and provenance. All answers stay, including those that the form does not have (`validateDraft` reports them).
 * Only the name `__proto__`, which no form can have, is dropped. Never throws. The result is frozen and shares nothing
 * with `json`.
 */
export function readDraft(json: unknown, model: FormModel): SavedDraft {
  const given = isObject(json) ? json : {};
  const empty = emptyDraft(model);
  const answers = copyJson(own(given, 'answers'));
  const pages = new Set(model.pages.map((page) => page.name));
  const page = own(given, 'page');
  const ticked = own(given, 'ticked');
  const read = isObject(answers) ? answers : empty.answers;
  const question = own(given, 'question');
  const editing = own(given, 'editing');
  const isQuestion =
    model.paging === 'question' &&
    typeof question === 'string' &&
    question.startsWith(`/${String(page)}/`) &&
    nodeAt(model, question) !== undefined;
  return Object.freeze({
    ...empty,
    answers: read,
    entries: entryIdsOf(model, read, own(given, 'entries')),
    page: typeof page === 'string' && pages.has(page) ? page : empty.page,
    ...(isQuestion && { question }),
    ticked: Object.freeze(
      Array.isArray(ticked) ? [...new Set(ticked)].filter((name): name is string => pages.has(name as string)) : [],
    ),
    prefilled: readProvenance(own(given, 'prefilled'), model),
    ...keptFromOlder(given),
    // Whether it fits the answers is seen when its editor opens.
    ...(Array.isArray(editing) && { editing: copyJson(editing) as readonly Editing[] }),
  });
}

/** Reads what `migrateDraft` kept of older versions, if anything. */
function keptFromOlder(given: { readonly [name: string]: unknown }): Pick<SavedDraft, 'aside' | 'moved'> {
  const { aside, moved } = copyJson({ aside: own(given, 'aside'), moved: own(given, 'moved') }) as {
    readonly aside: unknown;
    readonly moved: unknown;
  };
  const good = Array.isArray(aside)
    ? (aside as unknown[]).filter(
        (one): one is Aside => isObject(one) && typeof one['pointer'] === 'string' && one['pointer'].startsWith('/'),
      )
    : [];
  return {
    ...(good.length > 0 && { aside: Object.freeze(good) }),
    ...(isObject(moved) && Object.keys(moved).length > 0 && { moved: moved as NonNullable<SavedDraft['moved']> }),
  };
}

function readProvenance(json: unknown, model: FormModel): { readonly [pointer: Pointer]: Provenance } {
  const read: [Pointer, Provenance][] = [];
  for (const [pointer, given] of Object.entries(isObject(json) ? json : {})) {
    const node = nodeAt(model, pointer);
    if (!isObject(given) || (node?.kind !== 'field' && node?.kind !== 'repeat')) continue;
    const first = origin(given);
    const newer = origin(given['newer']);
    if (first) read.push([pointer, Object.freeze(newer ? { ...first, newer } : first)]);
  }
  return Object.freeze(Object.fromEntries(read));
}

function origin(json: unknown): Provenance | undefined {
  if (!isObject(json)) return undefined;
  const { source, at, started, carried } = json;
  return typeof source === 'string' && typeof at === 'string'
    ? Object.freeze({
        source,
        at,
        value: copyJson(own(json, 'value')),
        ...(started === true && { started }),
        ...(carried === true && { carried }),
      })
    : undefined;
}
