import type { Child } from '@formwright/session';
import type { RJSFSchema } from '@rjsf/utils';

/** What RJSF has to know of a node: its kind, told by a type, and its place. All else comes from the session. */
export const STRUCTURE: { readonly [kind in Child['node']['kind'] | 'container']: RJSFSchema } = {
  container: { type: 'object' },
  section: { type: 'object' },
  repeat: { type: 'array' },
  field: { type: 'string' },
  note: { type: 'null' },
};

/** Returns the schema of what stands in a page, section or entry now: visible nodes only, in order. */
export function structureSchema(children: readonly Child[]): RJSFSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(children.map(({ node }) => [node.name, STRUCTURE[node.kind]])),
  };
}
