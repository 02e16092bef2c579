import { diagnostic, didYouMean, type RawDiagnostic } from '@formwright/diagnostics';
import { jsonAt, type Definition, type DefinitionNode, type JsonNode } from '@formwright/generator';
import { answerNames } from './check-names.ts';

/**
 * Checks a draft of a form. A draft of another version is migrated when it is opened, so only its form is checked. In a
 * draft of the current version, every name must be in the form.
 */
export function checkDraft(draft: JsonNode, { root }: Pick<Definition, 'root'>): readonly RawDiagnostic[] {
  const id = root.keywords.get('$id')?.value;
  const form = jsonAt(draft, '/form');
  if (form && typeof id === 'string' && form.value !== id)
    return [
      diagnostic('wrong-value', form.place, {
        keyword: 'form',
        problem: `must be ${JSON.stringify(id)}, the form beside it`,
        suggestion: `Write \`${id}\`.`,
      }),
    ];
  const { version, paging } = (root.keywords.get('x-form')?.value ?? {}) as {
    readonly version?: unknown;
    readonly paging?: unknown;
  };
  if (jsonAt(draft, '/version')?.value !== version) return [];
  const question = draft.members?.get('question');
  return [
    ...unknownPages(draft, root),
    ...answerNames(jsonAt(draft, '/answers'), { children: root.children, at: '' }),
    ...unknownPlaces(draft, root),
    ...(question && paging !== 'question'
      ? [
          diagnostic('no-effect', question.namePlace, {
            keyword: 'question',
            what: 'the form does not ask one question at a time',
            suggestion: 'Remove it.',
          }),
        ]
      : []),
  ];
}

function unknownPages(draft: JsonNode, { children }: DefinitionNode): readonly RawDiagnostic[] {
  const pages = children.map(({ name }) => name);
  const named = [jsonAt(draft, '/page'), ...(jsonAt(draft, '/ticked')?.items ?? [])].filter(
    (one) => one && !pages.includes(String(one.value)),
  );
  return named.flatMap((one) =>
    one
      ? [
          diagnostic('unknown-draft-page', one.place, {
            name: String(one.value),
            suggestion: didYouMean(String(one.value), pages),
          }),
        ]
      : [],
  );
}

/** Reports the pointers beside the answers that the form does not have. */
function unknownPlaces(draft: JsonNode, root: DefinitionNode): readonly RawDiagnostic[] {
  const nodes = new Map<string, DefinitionNode>();
  const add = (node: DefinitionNode): void => {
    nodes.set(node.path, node);
    node.children.forEach(add);
  };
  add(root);
  const named = ['entries', 'prefilled', 'moved'].flatMap((member) =>
    Array.from(jsonAt(draft, `/${member}`)?.members ?? [], ([pointer, { namePlace }]) => ({
      pointer,
      place: namePlace,
      member,
    })),
  );
  const question = jsonAt(draft, '/question');
  if (question) named.push({ pointer: String(question.value), place: question.place, member: 'question' });
  return named.flatMap(({ pointer, place, member }) => {
    const node = nodes.get(pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'));
    const isRight = node !== undefined && node.kind !== 'note' && (member !== 'entries' || node.kind === 'repeat');
    return isRight
      ? []
      : [diagnostic('unknown-pointer', place, { pointer, suggestion: didYouMean(pointer, [...nodes.keys()]) })];
  });
}
