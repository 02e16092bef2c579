import type { FieldNode, FormModel, Node } from '@formwright/model';
import { draftCharacters, draftItems } from '@formwright/runtime';
import { attachmentSchema } from './portable/field-schema.ts';
import type { JsonSchema, SchemaObject } from './portable/formula/json-schema.ts';

/** Makes the plain JSON Schema of a form's drafts: what `validateDraft` accepts. Anything may be null or absent. */
export function draftSchema(model: FormModel): SchemaObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: model.title,
    ...objectSchema(model.pages, 'object'),
  };
}

function objectSchema(children: readonly Node[], type: 'object' | readonly ['object', 'null']): SchemaObject {
  const answers = children.filter((node) => node.kind !== 'note');
  return {
    type,
    properties: Object.fromEntries(answers.map((node) => [node.name, nodeSchema(node)])),
    additionalProperties: false,
  };
}

function nodeSchema(node: Exclude<Node, { kind: 'note' }>): JsonSchema {
  const title = node.label === '' ? {} : { title: node.label };
  if (node.kind === 'field') return { ...title, ...fieldShape(node) };
  if (node.kind === 'repeat')
    return { ...title, type: ['array', 'null'], items: objectSchema(node.children, 'object') };
  return { ...title, ...objectSchema(node.children, ['object', 'null']) };
}

/** A number field may keep the text that was typed. A calculated answer is never read, so it may be any scalar. */
function fieldShape(field: FieldNode): SchemaObject {
  const maxLength = draftCharacters(field);
  if (field.calculated) return { type: ['string', 'number', 'boolean', 'null'], maxLength };
  switch (field.type) {
    case 'strings':
      return { type: ['array', 'null'], items: { type: 'string', maxLength }, maxItems: draftItems(field) };
    case 'attachments':
      return { type: ['array', 'null'], items: attachmentSchema({ type: 'string' }), maxItems: draftItems(field) };
    case 'number':
    case 'integer':
      return { type: ['number', 'string', 'null'], maxLength };
    case 'boolean':
      return { type: ['boolean', 'null'] };
    default:
      return { type: ['string', 'null'], maxLength };
  }
}
