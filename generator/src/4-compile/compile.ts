import {
  type FormChange,
  type FormHistory,
  type FormModel,
  type IsoDate,
  nodesByPath,
  type PageNode,
  type PaperFields,
  type Path,
  type Retention,
  type Scalar,
} from '@formwright/model';
import type { Definition } from '../1-read/definition.ts';
import { filled } from '../2-resolve/texts/filled.ts';
import { formWords, wordsIn } from '../2-resolve/texts/form-words.ts';
import { inWelsh } from '../2-resolve/texts/in-welsh.ts';
import { resolve, type Resolved } from '../2-resolve/resolve.ts';
import { compileLogic } from './logic/compile-logic.ts';
import type { Compiled, FactType } from './compiled.ts';
import { memberOf } from '../2-resolve/keywords/members.ts';
import type { NameUse } from '../2-resolve/names/site.ts';
import { valueOf } from '../2-resolve/keywords/value-of.ts';
import { given } from './model/described.ts';
import type { Logic } from './logic/logic.ts';
import { compileCouncil } from './council.ts';
import { definitionHash } from './definition-hash.ts';
import { compileNode } from './model/node.ts';
import { compileValues } from './model/values.ts';
import { richText } from '../2-resolve/texts/rich-text.ts';
import { listTexts } from '../2-resolve/texts/translatable.ts';
import { compileShared } from './shared.ts';
import { newTexts, type Texts } from './model/texts.ts';
import { welshModel } from './model/welsh-model.ts';

interface FormKeyword {
  readonly version: string;
  readonly history?: FormHistory & { readonly changes: readonly FormChange[] };
  readonly owner: string;
  readonly continues?: Compiled['continues'];
  readonly minutesToComplete?: number;
  readonly progress?: FormModel['progress'];
  readonly paging?: 'page' | 'question' | 'single';
  readonly saveShows?: 'nothing' | 'missing';
  readonly review?: false;
  readonly reference?: string;
  readonly retention?: Retention;
  readonly confirmation?: string;
  readonly bankHolidays?: readonly IsoDate[];
  readonly routing?: { readonly teams: FormModel['teams'] };
  readonly context?: {
    readonly [name: string]: {
      readonly type: FactType['type'];
      readonly format?: string;
      readonly enum?: readonly Scalar[];
    };
  };
}

/** References have the pattern 2-2-4-6, of upper-case letters and digits: about 72 bits. */
const defaultReference = 'XX-XX-XXXX-XXXXXX';

/**
 * Turns a checked definition into its model and its logic, and if it has Welsh, the model in Welsh.
 *
 * @throws CompileError if the checker would have refused the definition.
 */
export function compile(definition: Definition): Compiled {
  const texts = newTexts();
  const resolved = resolve(filled(definition));
  const logic = compileLogic(resolved, texts);
  const read = wordsRead(resolved);
  const model = modelOf(resolved, { logic, texts, read });
  const inItsWelsh = definition.welsh && filled(inWelsh(definition));
  return {
    model,
    logic: { ...logic, mandatory: askedOfPeople(logic.mandatory, model) },
    values: compileValues(resolved),
    definitionHash: definitionHash(definition),
    facts: factsOf(formOf(definition)),
    shared: compileShared(definition, model),
    changes: formOf(definition).history?.changes ?? [],
    continues: formOf(definition).continues ?? {},
    bankHolidays: formOf(definition).bankHolidays ?? [],
    ...given({ council: compileCouncil(definition) }),
    ...(inItsWelsh && {
      welsh: welshModel(definition, {
        english: model,
        translated: modelOf(resolve(inItsWelsh), { logic, texts, read }),
        inWelsh: inItsWelsh,
      }),
    }),
  };
}

function formOf({ root }: Definition): FormKeyword {
  return valueOf<FormKeyword>(root, 'x-form') ?? { version: '', owner: '' };
}

interface Shared {
  readonly logic: Logic;
  readonly texts: Texts;
  /** The words that texts include. */
  readonly read: ReadonlySet<string>;
}

function modelOf(resolved: Resolved, { logic, texts, read }: Shared): FormModel {
  const { definition } = resolved;
  const { root } = definition;
  const form = formOf(definition);
  const paging = form.paging === 'page' ? undefined : form.paging;
  const context = { resolved, logic, byQuestion: paging === 'question' };
  return {
    id: valueOf<string>(root, '$id') ?? '',
    title: valueOf<string>(root, 'title') ?? '',
    version: form.version,
    ...given({ history: form.history && withoutNotes(form.history) }),
    owner: form.owner,
    language: 'en',
    ...given({ minutesToComplete: form.minutesToComplete }),
    progress: form.progress ?? 'mandatory',
    ...given({ paging, review: form.review, saveShows: form.saveShows === 'missing' ? form.saveShows : undefined }),
    ...given({ paper: paperFields(resolved) }),
    reference: form.reference ?? defaultReference,
    ...given({ retention: form.retention && { ...form.retention } }),
    words: Object.fromEntries(Object.entries(formWords(definition)).filter(([name]) => read.has(name))),
    ...given({ confirmation: form.confirmation === undefined ? undefined : richText(form.confirmation) }),
    ...given({ teams: form.routing?.teams }),
    pages: root.children.flatMap((page) => compileNode(page, context, undefined)) as readonly PageNode[],
    texts: texts.all,
  };
}

function withoutNotes(history: FormHistory): FormHistory {
  return { ...history, changes: history.changes.map(({ version, on }) => ({ version, on })) };
}

/** Returns the fields that paper shows first, by their paths. */
function paperFields({ definition, form }: Resolved): PaperFields | undefined {
  if (!memberOf(definition.root.keywords.get('x-form'), 'paper')) return undefined;
  const paths = (uses: readonly NameUse[]): readonly Path[] => uses.flatMap(({ means }) => means?.path ?? []);
  return { name: paths(form.paper.name), about: paths(form.paper.about), summary: paths(form.paper.summary) };
}

/** The words that texts include. A word that is only the address of a link has been filled in. */
function wordsRead({ definition, nodes, texts }: Resolved): ReadonlySet<string> {
  const all = [...texts, ...nodes.flatMap((node) => listTexts(node, definition))];
  return new Set(all.flatMap(({ text }) => wordsIn(text)));
}

/** A field that only a record fills in is never mandatory: if the record has nothing, nobody could answer it. */
function askedOfPeople(mandatory: Logic['mandatory'], model: FormModel): Logic['mandatory'] {
  const nodes = nodesByPath(model);
  const isLocked = (path: Path): boolean => {
    const node = nodes.get(path);
    return (node?.kind === 'field' || node?.kind === 'repeat') && node.prefill?.edit === 'locked';
  };
  return new Map([...mandatory].filter(([path]) => !isLocked(path)));
}

function factsOf({ context = {} }: FormKeyword): Compiled['facts'] {
  return new Map(
    Object.entries(context).map(([name, fact]) => [
      name,
      { type: fact.type, ...given({ format: fact.format, values: fact.enum }) },
    ]),
  );
}
