import type { Node } from '@formwright/model';
import type { Change } from './change.ts';

type Member = Node extends infer N ? (N extends unknown ? keyof N : never) : never;

/**
 * How a change to each property of a node is reported: as its wording, as its appearance, in a sentence of its own, or
 * not here, because it is compared elsewhere or follows from what is.
 */
export const members: { readonly [member in Member]: 'wording' | 'looks' | 'elsewhere' | Other } = {
  label: 'wording',
  paper: 'wording',
  hint: 'wording',
  guidance: 'wording',
  filledInBy: 'wording',
  navigation: 'wording',
  entryLabel: 'wording',
  addLabel: 'wording',
  messages: 'wording',
  text: 'wording',
  ui: 'looks',
  widget: 'looks',
  columns: 'looks',
  rows: 'looks',
  style: 'looks',
  insideOption: 'looks',
  addressLine: 'looks',
  inside: 'looks',
  apart: 'looks',
  follows: 'looks',
  lookup: { class: 'care', message: 'Where its answer is looked up has changed.' },
  sensitive: { class: 'care', message: 'Whether a browser may keep its answer has changed.' },
  kind: 'elsewhere',
  name: 'elsewhere',
  path: 'elsewhere',
  children: 'elsewhere',
  type: 'elsewhere',
  format: 'elsewhere',
  options: 'elsewhere',
  prefill: 'elsewhere',
  default: 'elsewhere',
  renamedFrom: 'elsewhere',
  calculated: 'elsewhere',
  reads: 'elsewhere',
  stop: 'elsewhere',
  textFormat: 'elsewhere',
  minLength: 'elsewhere',
  maxLength: 'elsewhere',
  maxWords: 'elsewhere',
  minimum: 'elsewhere',
  maximum: 'elsewhere',
  exclusiveMinimum: 'elsewhere',
  exclusiveMaximum: 'elsewhere',
  minItems: 'elsewhere',
  maxItems: 'elsewhere',
  exclusive: 'elsewhere',
  code: 'elsewhere',
  minEntries: 'elsewhere',
  maxEntries: 'elsewhere',
  multipleOf: 'elsewhere',
  patterns: 'elsewhere',
  const: 'elsewhere',
  attachments: 'elsewhere',
};

/** A change that the table says all of. */
type Other = Pick<Change, 'class' | 'message'>;

/** Texts for people. Changing them does not change what an answer means. */
export const wording: readonly string[] = membersThatAre('wording');

/** What only the appearance depends on. */
export const looks: readonly string[] = membersThatAre('looks');

function membersThatAre(what: 'wording' | 'looks'): readonly string[] {
  return Object.entries(members).flatMap(([member, how]) => (how === what ? [member] : []));
}
