import { type FormModel, nodesByPath, type PageNode, type Path, type Retention, type Scalar } from '@formwright/model';
import type { Definition } from '../1-read/definition.ts';
import { inWelsh } from '../2-resolve/texts/in-welsh.ts';
import { resolve, type Resolved } from '../2-resolve/resolve.ts';
import { compileLogic } from './logic/compile-logic.ts';
import type { Compiled, FactType } from './compiled.ts';
import { valueOf } from '../2-resolve/keywords/value-of.ts';
import { given } from './model/described.ts';
import type { Logic } from './logic/logic.ts';
import { definitionHash } from './definition-hash.ts';
import { compileNode } from './model/node.ts';
import { richText } from '../2-resolve/texts/rich-text.ts';
import { newTexts, type Texts } from './model/texts.ts';
import { welshModel } from './model/welsh-model.ts';

interface FormKeyword {
  readonly version: string;
  readonly owner: string;
  readonly minutesToComplete?: number;
  readonly progress?: FormModel['progress'];
  readonly paging?: 'page' | 'question' | 'single';
  readonly reference?: string;
  readonly retention?: Retention;
  readonly words?: FormModel['words'];
  readonly confirmation?: string;
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
  const resolved = resolve(definition);
  const logic = compileLogic(resolved, texts);
  const model = modelOf(resolved, logic, texts);
  return {
    model,
    logic: { ...logic, mandatory: askedOfPeople(logic.mandatory, model) },
    definitionHash: definitionHash(definition),
    facts: factsOf(formOf(definition)),
    ...(definition.welsh && {
      welsh: welshModel(definition, {
        english: model,
        translated: modelOf(resolve(inWelsh(definition)), logic, texts),
      }),
    }),
  };
}

function formOf({ root }: Definition): FormKeyword {
  return valueOf<FormKeyword>(root, 'x-form') ?? { version: '', owner: '' };
}

function modelOf(resolved: Resolved, logic: Logic, texts: Texts): FormModel {
  const { definition } = resolved;
  const { root } = definition;
  const form = formOf(definition);
  const paging = form.paging === 'page' ? undefined : form.paging;
  const context = { resolved, ...(paging === 'question' && { questions: logic }) };
  return {
    id: valueOf<string>(root, '$id') ?? '',
    title: valueOf<string>(root, 'title') ?? '',
    version: form.version,
    owner: form.owner,
    language: 'en',
    ...given({ minutesToComplete: form.minutesToComplete }),
    progress: form.progress ?? 'mandatory',
    ...given({ paging }),
    reference: form.reference ?? defaultReference,
    ...given({ retention: form.retention && { ...form.retention } }),
    words: { ...form.words },
    ...given({ confirmation: form.confirmation === undefined ? undefined : richText(form.confirmation) }),
    ...given({ teams: form.routing?.teams }),
    pages: root.children.map((page) => compileNode(page, context, undefined) as PageNode),
    texts: texts.all,
  };
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
