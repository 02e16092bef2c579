import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { Draft, FieldNode, SectionNode } from '@formwright/model';
import { bodyMap } from '@formwright/model/body-map';
import { describe, expect, test } from 'vitest';
import { printDocument, type PrintBlock, type PrintOptions } from '../src/index.ts';
import { field, formOf, long, note, page, repeat, section, several, yesNo } from './support/form-of.ts';

const blocksOf = (
  form: PrintOptions['form'],
  answers: Draft,
  more: Partial<PrintOptions> = {},
): readonly PrintBlock[] =>
  printDocument({ form, answers, facts: { today: '2026-11-22' }, wording: english, ...more }).pages[0]?.blocks ?? [];

const person = { name: field('Name'), alone: field('Lives alone', yesNo) };

describe('a printed document', () => {
  test('shows each answer as people read it, and which questions are not answered', () => {
    const form = formOf({ a: page('A', { ...person, help: field('Help', several('Meals', 'Washing')) }) });
    expect(blocksOf(form, { a: { alone: false, help: ['Washing', 'Meals'] } })).toEqual([
      {
        kind: 'answers',
        answers: [
          { label: 'Name', kind: 'none', texts: ['Not answered'] },
          { label: 'Lives alone', kind: 'text', texts: ['No'] },
          { label: 'Help', kind: 'list', texts: ['Meals', 'Washing'] },
        ],
      },
    ]);
  });

  test('leaves out hidden pages, sections, entries and fields', () => {
    const form = formOf(
      {
        a: page('A', { ...person, secret: field('Secret'), group: section('Group', { inner: field('Inner') }) }),
        b: page('B', person),
      },
      {},
      () => ['/a/secret', '/a/group', '/b'],
    );
    const document = printDocument({
      form,
      answers: { a: { secret: 's', group: { inner: 'i' } }, b: { name: 'n' } },
      facts: { today: '2026-11-22' },
      wording: english,
    });
    expect(JSON.stringify(document.pages)).not.toMatch(/Secret|Group|Inner|"B"/);
  });

  test('shows a repeat with only fields as a table, and leaves out columns that no entry has', () => {
    const form = formOf(
      { a: page('A', { people: repeat('People', 'Person', { ...person, why: field('Why'), gone: field('Gone') }) }) },
      {},
      () => ['/a/people/0/why', '/a/people/0/gone', '/a/people/1/gone'],
    );
    expect(blocksOf(form, { a: { people: [{ name: 'Siân', alone: true }, { why: 'x' }] } })).toEqual([
      {
        kind: 'table',
        title: 'People',
        columns: ['Person', 'Name', 'Lives alone', 'Why'],
        rows: [
          {
            head: '1',
            cells: [
              { kind: 'text', texts: ['Siân'] },
              { kind: 'text', texts: ['Yes'] },
              { kind: 'none', texts: ['Does not apply'] },
            ],
          },
          {
            head: '2',
            cells: [
              { kind: 'none', texts: ['Not answered'] },
              { kind: 'none', texts: ['Not answered'] },
              { kind: 'text', texts: ['x'] },
            ],
          },
        ],
      },
    ]);
  });

  test.for([
    ['long answers', { story: field('Story', long) }],
    ['many fields', { a: field('A'), b: field('B'), c: field('C'), d: field('D'), e: field('E') }],
    ['a repeat', { inner: repeat('Inner', 'One', person) }],
    ['a section', { inner: section('Inner', person) }],
  ] as const)('prints a repeat with %s entry by entry', ([, children]) => {
    const [block] = blocksOf(formOf({ a: page('A', { r: repeat('Rows', 'Row', children) }) }), { a: { r: [{}, {}] } });
    expect(block).toMatchObject({
      kind: 'group',
      title: 'Rows',
      blocks: [
        { kind: 'group', title: 'Row 1' },
        { kind: 'group', title: 'Row 2' },
      ],
    });
  });

  test('shows rows that ask for one text as a table', () => {
    const row = (label: string): ReturnType<typeof section> => section(label, { how: field('How?', long) });
    const rows: typeof row = (label) => (name, path) => ({
      ...(section(label, { eating: row('Eating'), washing: row('Washing') })(name, path) as SectionNode),
      rows: 'list',
    });
    expect(
      blocksOf(formOf({ a: page('A', { day: rows('Your day') }) }), { a: { day: { eating: { how: 'Slowly' } } } }),
    ).toEqual([
      {
        kind: 'table',
        title: 'Your day',
        columns: ['Your day', 'How?'],
        rows: [
          { head: 'Eating', cells: [{ kind: 'text', texts: ['Slowly'] }] },
          { head: 'Washing', cells: [{ kind: 'none', texts: ['Not answered'] }] },
        ],
      },
    ]);
  });

  test('draws a body map below its answer, unless there is none, and never in a table', () => {
    const where: Partial<FieldNode> = { ...several('chest', 'face'), widget: 'body-map' };
    const form = formOf({
      a: page('A', {
        where: field('Where?', where),
        marks: repeat('Marks', 'Mark', { where: field('Where?', where) }),
      }),
    });
    const blocks = blocksOf(form, { a: { where: ['chest'], marks: [{ where: ['face', 'chest'] }, {}] } });
    expect(blocks).toMatchObject([
      { kind: 'answers', answers: [{ label: 'Where?', texts: ['chest'] }] },
      { kind: 'drawing' },
      {
        kind: 'group',
        blocks: [{ blocks: [{ kind: 'answers' }, { kind: 'drawing' }] }, { blocks: [{ kind: 'answers' }] }],
      },
    ]);
    const drawn = blocks.flatMap((block) => (block.kind === 'drawing' ? [block] : []));
    expect(drawn).toHaveLength(1);
    const names = drawn[0]?.regions.map(({ marked }, n) => marked && bodyMap.regions[n]?.name).filter(Boolean);
    expect(names).toEqual(['chest']);
    expect(drawn[0]?.words.map(({ text }) => text)).toContain('Front');
  });

  test('says that a repeat has no entries', () => {
    expect(blocksOf(formOf({ a: page('A', { r: repeat('Rows', 'Row', person) }) }), {})).toEqual([
      { kind: 'group', title: 'Rows', blocks: [{ kind: 'nothing', text: 'None' }] },
    ]);
  });

  test('keeps insets and warnings, makes their links absolute, and leaves out help', () => {
    const link = (href: string, words: string) =>
      [{ kind: 'paragraph', content: [{ kind: 'link', href, content: [words] }] }] as const;
    const form = formOf({
      a: page('A', {
        help: note('text', link('/x', 'Help')),
        more: note('details', link('/x', 'More')),
        inset: note('inset', link('https://example.org/a', 'The notice')),
        warn: note('warning', link('tel:01632960000', '01632 960000')),
        path: note('inset', link('/here', 'This page')),
      }),
    });
    expect(blocksOf(form, {})).toEqual([
      { kind: 'note', style: 'inset', parts: [{ kind: 'paragraph', text: 'The notice (https://example.org/a)' }] },
      { kind: 'note', style: 'warning', parts: [{ kind: 'paragraph', text: '01632 960000' }] },
      { kind: 'note', style: 'inset', parts: [{ kind: 'paragraph', text: 'This page' }] },
    ]);
  });

  test('says where prefilled answers came from, once if they all have one source, and which were changed', () => {
    const source = { source: 'Case record', at: '2026-11-20T10:00:00Z' };
    const form = formOf({ a: page('A', person), b: page('B', { first: field('First'), second: field('Second') }) });
    const prefilled = {
      '/a/name': { ...source, value: 'Siân' },
      '/a/alone': { ...source, value: true },
      '/b/first': { ...source, value: 'as it came' },
      '/b/second': { ...source, value: 'as it came' },
    };
    const { pages } = printDocument({
      form,
      answers: { a: { name: 'Siân', alone: true }, b: { first: 'as it came', second: 'changed' } },
      facts: { today: '2026-11-22' },
      wording: english,
      prefilled,
    });
    expect(pages).toMatchObject([
      {
        source: 'From Case record, 20 November 2026',
        blocks: [{ answers: [{ label: 'Name' }, { label: 'Lives alone' }] }],
      },
      {
        blocks: [
          {
            answers: [
              { source: 'From Case record, 20 November 2026' },
              { source: 'Changed from Case record, 20 November 2026' },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(pages[0]?.blocks)).not.toContain('source');
  });

  test("shows a submission's reference, and says of anything else that it is not finished [S3-141]", () => {
    const options = { form: formOf({}), answers: {}, facts: { today: '2026-11-22' }, wording: welsh };
    const submitted = printDocument({ ...options, submitted: { reference: 'AB-12', at: '2026-11-21T23:59:00Z' } });
    expect(submitted).toMatchObject({
      status: 'submitted',
      reference: 'AB-12',
      particulars: [{ texts: ['AB-12'] }, { texts: ['21 Tachwedd 2026'] }, { texts: ['1.2.0'] }],
    });
    expect(printDocument(options)).toMatchObject({
      status: 'not finished',
      particulars: [{ texts: ['22 Tachwedd 2026'] }, { texts: ['1.2.0'] }],
    });
  });

  test('shows the date of a submission in British time', () => {
    const at = (time: string): unknown =>
      printDocument({
        form: formOf({}),
        answers: {},
        facts: { today: '2026-07-01' },
        wording: english,
        submitted: { reference: 'AB-12', at: time },
      }).particulars[1]?.texts;
    expect(at('2026-06-30T23:30:00Z')).toEqual(['1 July 2026']);
    expect(at('2026-11-30T23:30:00Z')).toEqual(['30 November 2026']);
  });

  test("uses the host's words, and accepts any JSON as answers [S1-02]", () => {
    const form = formOf(
      { a: page('About the {noun}', { r: repeat('Rows', 'Row', person), ...person }) },
      { words: { noun: 'person' } },
    );
    for (const answers of [
      null,
      [],
      'x',
      { a: 'x' },
      { a: { r: {}, name: 3 } },
      { a: { r: [1, null], alone: 'x' } },
      { __proto__: { a: 1 } },
    ]) {
      const document = printDocument({
        form,
        answers: answers as unknown as Draft,
        facts: { today: '2026-11-22' },
        wording: english,
        words: { noun: 'adult' },
      });
      expect(document.pages[0]?.title).toBe('About the adult');
    }
  });
});
