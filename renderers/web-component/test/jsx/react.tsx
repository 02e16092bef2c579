/** @jsxImportSource react */
import '@formwright/renderer-web-component/react';
import { form } from '../frameworks/form.ts';

// TypeScript checks these: what is right is taken, and what is wrong is refused.

export const element = (
  <formwright-form
    compiled={form}
    facts={{ today: '2026-11-22' }}
    profile="govuk"
    name="referral"
    light-dom
    onformwright-page={({ detail: { label, errors } }) => console.info(label.length + errors)}
    onformwright-submit={(event) => event.preventDefault()}
  />
);

// @ts-expect-error -- there is no such profile
export const wrongProfile = <formwright-form profile="council" />;

// @ts-expect-error -- facts have a date
export const wrongFacts = <formwright-form facts={{}} />;

// @ts-expect-error -- the page has no such member
export const wrongDetail = <formwright-form onformwright-page={({ detail }) => detail.title} />;
