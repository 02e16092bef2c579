import type { FormView } from '@formwright/session';
import { html } from '../html/template.ts';
import type { LivePart } from '../live.ts';
import { aside } from './aside.ts';
import { returned } from './returned.ts';

/** Why the form was returned, and the answers that are kept aside: what few forms have to say. */
export const notices: LivePart<FormView> = {
  subscribe: ({ session }, _, changed) => session.subscribe('form', changed),
  read: (session) => session.view(),
  draw: (context, view) => html`${returned(context, view)} ${aside(context, view)}`,
};
