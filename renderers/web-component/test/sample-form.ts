import type { CompiledForm, Draft, FieldNode, FormModel, Node, Pointer } from '@formwright/model';
import { textFormatOf } from '../../../packages/session/test/support/text-formats.ts';
import { createForm, type Step } from '@formwright/runtime';

/** Returns a field of the kind its widget needs. */
export function field(path: string, label: string, more: Partial<FieldNode> = {}): FieldNode {
  return {
    kind: 'field',
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    label,
    type: 'string',
    widget: 'text',
    ui: {},
    affectsLogic: true,
    ...more,
    ...textFormatOf(more.format),
  };
}

const colours = [
  { value: 'red', label: 'Red' },
  { value: 'green', label: 'Green', hint: 'Like grass' },
  { value: 'blue', label: 'Blue' },
];

const pages: readonly (Node & { kind: 'page' })[] = [
  {
    kind: 'page',
    name: 'about',
    path: '/about',
    label: 'About the person',
    hint: 'Who the form is about.',
    guidance: [{ kind: 'paragraph', content: ['Ask them to be with you.'] }],
    children: [
      {
        kind: 'note',
        name: 'intro',
        path: '/about/intro',
        style: 'inset',
        stop: false,
        text: [
          {
            kind: 'paragraph',
            content: [
              'Read ',
              { kind: 'link', href: 'https://example.org/advice', content: ['our advice'] },
              ' and ',
              { kind: 'strong', content: ['be sure'] },
              '.',
            ],
          },
          { kind: 'list', ordered: false, items: [['One'], ['Two']] },
        ],
      },
      field('/about/name', 'Full name', { hint: 'As on official papers', ui: { width: 20, autocomplete: 'name' } }),
      field('/about/born', 'Date of birth', { widget: 'date', format: 'date', ui: { autocomplete: 'bday' } }),
      field('/about/nhs', 'NHS number', { format: 'nhs-number', ui: { width: 10 } }),
      field('/about/urgent', 'Is it urgent?', { type: 'boolean', widget: 'radios' }),
      {
        kind: 'note',
        name: 'ring',
        path: '/about/ring',
        style: 'warning',
        stop: true,
        text: [{ kind: 'paragraph', content: ['Telephone us. Do not use this form.'] }],
      },
      field('/about/why', 'What happened?', {
        widget: 'textarea',
        maxLength: 30,
        guidance: [{ kind: 'paragraph', content: ['In your own words.'] }],
      }),
      {
        kind: 'section',
        name: 'contact',
        path: '/about/contact',
        label: 'How to reach them',
        hint: 'One way is enough.',
        children: [
          field('/about/contact/email', 'E-mail address', { widget: 'email', format: 'email' }),
          field('/about/contact/telephone', 'Telephone number', { widget: 'telephone', format: 'uk-telephone' }),
          {
            kind: 'section',
            name: 'home',
            path: '/about/contact/home',
            label: 'Home',
            children: [field('/about/contact/home/postcode', 'Postcode', { format: 'uk-postcode', ui: { width: 10 } })],
          },
        ],
      },
    ],
  },
  {
    kind: 'page',
    name: 'needs',
    path: '/needs',
    label: 'Needs',
    navigation: 'Their needs',
    children: [
      field('/needs/colour', 'Favourite colour', { widget: 'radios', options: colours }),
      field('/needs/colours', 'All liked colours', { type: 'strings', widget: 'checkboxes', options: colours }),
      field('/needs/team', 'Team', { widget: 'select', options: colours, prefill: { from: 'team', edit: 'editable' } }),
      field('/needs/cost', 'Weekly cost', {
        type: 'number',
        widget: 'number',
        ui: { prefix: '£', suffix: 'a week', width: 5 },
        affectsLogic: true,
      }),
      field('/needs/double', 'Twice the cost', {
        type: 'number',
        widget: 'output',
        calculated: true,
        hint: 'For two people',
      }),
      field('/needs/case', 'Case number', { prefill: { from: 'case', edit: 'locked' } }),
      {
        kind: 'repeat',
        name: 'list',
        path: '/needs/list',
        label: 'Each need',
        entryLabel: 'Need',
        hint: 'Add them all.',
        children: [
          field('/needs/list/*/what', 'What is needed?'),
          field('/needs/list/*/met', 'Is it met?', { type: 'boolean', widget: 'radios' }),
          {
            kind: 'repeat',
            name: 'steps',
            path: '/needs/list/*/steps',
            label: 'Steps',
            entryLabel: 'Step',
            children: [field('/needs/list/*/steps/*/step', 'Step')],
          },
        ],
      },
    ],
  },
  {
    kind: 'page',
    name: 'end',
    path: '/end',
    label: 'Declaration',
    children: [
      {
        kind: 'note',
        name: 'more',
        path: '/end/more',
        style: 'details',
        stop: false,
        text: [
          { kind: 'paragraph', content: ['What happens next'] },
          { kind: 'paragraph', content: ['We call you.'] },
        ],
      },
      field('/end/sure', 'I have asked the person', { type: 'boolean', widget: 'checkbox', const: true }),
    ],
  },
];

const model: FormModel = {
  id: 'test/sample',
  title: 'Referral for support',
  version: '1.0.0',
  owner: 'Testshire',
  language: 'en',
  progress: 'mandatory',
  reference: 'XX-XX',
  words: {},
  confirmation: [{ kind: 'paragraph', content: ['We read it within two days.'] }],
  pages,
  texts: ['Ask for a second opinion.'],
};

/** What the generator would emit for the sample: the conditions as code. */
const evaluate: Step[0] = (draft, _facts, { hidden, mandatory, calculated, prompts, stops }) => {
  const at = (pointer: Pointer): unknown =>
    pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((value, name) => (value as Draft | undefined)?.[name], draft);
  const urgent = at('/about/urgent') === true;
  const cost = at('/needs/cost');
  const entries = Array.isArray(at('/needs/list')) ? (at('/needs/list') as readonly unknown[]) : [];
  if (!urgent) hidden.add('/about/ring');
  if (at('/about/urgent') !== false) hidden.add('/about/why');
  for (const pointer of ['/about/name', '/about/born', '/about/urgent', '/needs/list', '/end/sure'])
    mandatory.add(pointer);
  entries.forEach((_, n) => mandatory.add(`/needs/list/${n}/what`));
  if (typeof cost === 'number') calculated.set('/needs/double', cost * 2);
  if (at('/needs/colour') === 'red') prompts.push({ pointer: '/needs/colour', text: 0 });
  if (urgent) stops.push('/about/ring');
};

/** A form with every widget, in the shape that the generator emits. */
export const sampleForm: CompiledForm = createForm(model, [[evaluate]]);
