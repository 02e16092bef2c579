import { field, page, smallForm } from '../../../../packages/session/test/support/small-form.ts';

/** A form, and its next version, in which the first question has another name. */
export const form = smallForm([page('you', [field('name', { label: 'Your name' }), field('town', { label: 'Town' })])]);
export const next = smallForm(
  [
    page('you', [
      field('fullName', { label: 'Full name', renamedFrom: ['/you/name'] }),
      field('town', { label: 'Town' }),
    ]),
  ],
  undefined,
  { version: '2.0.0' },
);
