import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Prefill } from '@formwright/model';
import { mostCharacters } from '@formwright/runtime';
import type { Definition, DefinitionNode, Keyword } from '../../1-read/definition.ts';
import { prefillOf } from '../../2-resolve/keywords/prefill-of.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import { memberOf } from '../../2-resolve/keywords/members.ts';
import type { Resolved } from '../../2-resolve/resolve.ts';
import type { Rule } from '../rule.ts';
import { fieldType } from '../../2-resolve/types/types-of.ts';

/** Everything in a form's own file has an effect in that form. A shared block may contain what only some forms need. */
export const noEffect: Rule = (resolved) => {
  const { definition } = resolved;
  const found: RawDiagnostic[] = [];
  const visit = (node: DefinitionNode, above: Prefill | undefined): void => {
    const prefill = prefillOf(node, above);
    found.push(
      ...review(node, definition),
      ...together(node, definition),
      ...filledInBy(node, definition),
      ...unprefilled(node, { definition, above }),
      ...entryTitle(node, definition),
      ...fewest(node, definition),
      ...mostWords(node, definition),
      ...locked(node, { resolved, prefill }),
    );
    const inherited = node.kind === 'repeat' ? prefill && { from: '', edit: prefill.edit } : prefill;
    for (const child of node.children) visit(child, inherited);
  };
  visit(definition.root, undefined);
  return found;
};

function own(keyword: Keyword | undefined, { file }: Definition): Keyword | undefined {
  return keyword?.place.file === file ? keyword : undefined;
}

/** A form that is on one screen has nothing to go back to. */
function review({ keywords, children }: DefinitionNode, definition: Definition): readonly RawDiagnostic[] {
  const keyword = own(keywords.get('x-form'), definition);
  const paging = memberOf(keyword, 'paging');
  const isOnOneScreen = paging === 'single' || (children.length < 2 && paging !== 'question');
  if (!keyword || memberOf(keyword, 'review') === undefined || !isOnOneScreen) return [];
  return [
    diagnostic('no-effect', keyword.placeOf('/review'), {
      keyword: 'x-form.review',
      what: 'people see all their answers on one screen',
      suggestion: 'Remove it.',
    }),
  ];
}

function together(node: DefinitionNode, definition: Definition): readonly RawDiagnostic[] {
  const keyword = own(node.keywords.get('x-ui'), definition);
  if (
    node.kind !== 'section' ||
    !keyword ||
    memberOf(keyword, 'together') === undefined ||
    memberOf(definition.root.keywords.get('x-form'), 'paging') === 'question'
  )
    return [];
  return [
    diagnostic('no-effect', keyword.placeOf('/together'), {
      keyword: 'x-ui.together',
      what: 'the form does not ask one question at a time',
      suggestion: 'Remove it, or write `"paging": "question"` in `x-form`.',
    }),
  ];
}

/** Everybody can change what has no `x-editable`, so nobody reads who fills it in. */
function filledInBy(node: DefinitionNode, definition: Definition): readonly RawDiagnostic[] {
  const keyword = own(node.keywords.get('x-ui'), definition);
  if (!keyword || memberOf(keyword, 'filledInBy') === undefined || node.keywords.has('x-editable')) return [];
  return [
    diagnostic('no-effect', keyword.placeOf('/filledInBy'), {
      keyword: 'x-ui.filledInBy',
      what: 'everybody can change it',
      suggestion:
        'Remove it, or write beside `x-ui` who may change it: `"x-editable": { "context": "role", "is": "seniorOfficer" }`.',
    }),
  ];
}

function unprefilled(
  node: DefinitionNode,
  { definition, above }: { readonly definition: Definition; readonly above: Prefill | undefined },
): readonly RawDiagnostic[] {
  const keyword = own(node.keywords.get('x-prefill'), definition);
  if (keyword?.value !== false || above) return [];
  return [
    diagnostic('no-effect', keyword.namePlace, {
      keyword: 'x-prefill',
      what: 'nothing around it is prefilled',
      suggestion: 'Remove it.',
    }),
  ];
}

function entryTitle(node: DefinitionNode, definition: Definition): readonly RawDiagnostic[] {
  const title = own(node.entry?.get('title'), definition);
  if (!title || memberOf(node.keywords.get('x-ui'), 'entryLabel') === undefined) return [];
  return [
    diagnostic('no-effect', title.place, {
      keyword: 'items.title',
      what: '`x-ui.entryLabel` says what an entry is called',
      suggestion: 'Remove one of the two.',
    }),
  ];
}

/** If it is answered at all, there is at least one entry or option, and none of them is unanswered. */
function fewest(node: DefinitionNode, definition: Definition): readonly RawDiagnostic[] {
  const keyword = own(node.keywords.get('minItems'), definition);
  if (typeof keyword?.value !== 'number' || keyword.value > 1) return [];
  return [
    diagnostic('no-effect', keyword.namePlace, {
      keyword: 'minItems',
      what: 'an answer always has at least one',
      suggestion: 'If it must be answered, write `"x-mandatory": true`.',
    }),
  ];
}

/** A word has a character, and a space before the next. */
function mostWords(node: DefinitionNode, definition: Definition): readonly RawDiagnostic[] {
  const keyword = own(node.keywords.get('x-maxWords'), definition);
  const maxLength = valueOf<number>(node, 'maxLength') ?? mostCharacters;
  if (typeof keyword?.value !== 'number' || keyword.value < Math.ceil(maxLength / 2)) return [];
  return [
    diagnostic('no-effect', keyword.namePlace, {
      keyword: 'x-maxWords',
      what: `a text of at most ${maxLength} characters cannot have more words`,
      suggestion: 'Remove it, or allow fewer words.',
    }),
  ];
}

/**
 * Members of `x-ui` that only help a person to answer. `widget` and `rows` are not among them, because paper lays out
 * an entry by whether a text needs an area.
 */
const ofAnswering: readonly string[] = ['hint', 'guidance', 'width', 'autocomplete'];

/** These are shown with the value of a number as well as with a box. */
const ofBoxes: readonly string[] = ['prefix', 'suffix'];

/** Nobody answers a field that only a record fills in. */
function locked(
  node: DefinitionNode,
  { resolved, prefill }: { readonly resolved: Resolved; readonly prefill: Prefill | undefined },
): readonly RawDiagnostic[] {
  if (
    prefill?.edit !== 'locked' ||
    (node.kind !== 'field' && node.kind !== 'repeat') ||
    valueOf(node, 'x-attachments') !== undefined
  )
    return [];
  const what = 'only the record fills it in, so nobody is asked';
  const asked = ['x-mandatory', 'x-editable', 'x-messages', 'default', 'x-start'].flatMap(
    (name) => own(node.keywords.get(name), resolved.definition) ?? [],
  );
  const ui = node.kind === 'field' ? own(node.keywords.get('x-ui'), resolved.definition) : undefined;
  const { kind } = fieldType(node, resolved);
  const members = kind === 'number' || kind === 'integer' ? ofAnswering : [...ofAnswering, ...ofBoxes];
  return [
    ...asked.map(({ name, namePlace }) =>
      diagnostic('no-effect', namePlace, {
        keyword: name,
        what,
        suggestion: 'Remove it, or let people answer: `"edit": "editable"`.',
      }),
    ),
    ...(ui
      ? Object.keys(ui.value as object)
          .filter((name) => members.includes(name))
          .map((name) => diagnostic('no-effect', ui.placeOf(`/${name}`), { keyword: `x-ui.${name}`, what }))
      : []),
  ];
}
