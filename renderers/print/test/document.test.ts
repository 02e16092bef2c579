import { english } from '@formwright/messages';
import { welsh } from '@formwright/messages/cy';
import type { Draft, FieldNode, SectionNode } from '@formwright/model';
import { bodyMap } from '@formwright/model/body-map';
import { describe, expect, test } from 'vitest';
import { printDocument, type PrintBlock, type PrintOptions } from '../src/index.ts';
import { date, field, formOf, long, note, page, repeat, section, several, yesNo } from './support/form-of.ts';

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

  test('shows rows line by line if an answer is long, so that it does not lose its name on the next sheet', () => {
    const story = 'Slowly. '.repeat(90).trim();
    const row = (label: string): ReturnType<typeof section> => section(label, { how: field('How?', long) });
    const rows: typeof row = (label) => (name, path) => ({
      ...(section(label, { eating: row('Eating'), washing: row('Washing') })(name, path) as SectionNode),
      rows: 'list',
    });
    const form = formOf({ a: page('A', { day: rows('Your day') }) });
    expect(blocksOf(form, { a: { day: { eating: { how: story } } } })).toMatchObject([
      {
        kind: 'group',
        title: 'Your day',
        blocks: [
          {
            kind: 'answers',
            answers: [
              { label: 'Eating: How?', texts: [story] },
              { label: 'Washing: How?', texts: ['Not answered'] },
            ],
          },
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

  describe('that says first what decides', () => {
    const about = {
      person: page('The person', {
        first: field('First name'),
        last: field('Last name'),
        born: field('Date of birth', date),
        story: field('What happened?', long),
        agrees: field('Do you agree?', { ...yesNo, paper: 'Do they agree?' }),
      }),
    };
    const paper = {
      name: ['/person/first', '/person/last'],
      about: ['/person/born'],
      summary: ['/person/story', '/person/agrees'],
    };
    const documentOf = (answers: Draft, hidden: readonly string[] = [], more: Partial<PrintOptions> = {}) =>
      printDocument({
        form: formOf(about, { paper }, () => hidden),
        answers: { person: answers },
        facts: { today: '2026-11-22' },
        wording: english,
        ...more,
      });

    test('says whom it is about in one line, and has a summary with labels for paper', () => {
      const answers = { first: 'Siân', last: 'Ŵyn', born: '1948-03-14', story: 'She fell.', agrees: true };
      expect(documentOf(answers)).toMatchObject({
        about: 'Siân Ŵyn · Date of birth 14 March 1948',
        summary: {
          title: 'Summary',
          answers: [
            { label: 'Name', texts: ['Siân Ŵyn'] },
            { label: 'Date of birth', texts: ['14 March 1948'] },
            { label: 'What happened?', texts: ['She fell.'] },
            { label: 'Do they agree?', texts: ['Yes'] },
          ],
        },
      });
      expect(documentOf(answers, [], { wording: welsh }).summary?.title).toBe('Crynodeb');
    });

    test('has nothing hidden in either, and says of what decides that it is not answered', () => {
      const answers = { first: 'Siân', last: 'Secret', born: '1948-03-14', story: 'Withdrawn' };
      const document = documentOf(answers, ['/person/last', '/person/born', '/person/story']);
      expect(JSON.stringify(document)).not.toMatch(/Secret|1948|Withdrawn/);
      expect(document.about).toBe('Siân');
      expect(document.summary?.answers.map(({ label, texts }) => [label, ...texts])).toEqual([
        ['First name', 'Siân'],
        ['Do they agree?', 'Not answered'],
      ]);
      expect(documentOf(answers, ['/person'])).not.toHaveProperty('summary');
      expect(documentOf({}, ['/person'])).not.toHaveProperty('about');
    });

    test('shows the beginning of a long answer, and says where all of it is', () => {
      const story = 'She fell again. '.repeat(60).trim();
      const { summary, pages } = documentOf({ story });
      const shown = summary?.answers.find(({ label }) => label === 'What happened?');
      expect(shown?.source).toBe('The whole answer is under ‘The person’');
      expect(shown?.texts[0]).toMatch(/^She fell again\..{400,485} …$/);
      expect(JSON.stringify(pages)).toContain(story);
    });
  });

  const sent = { reference: 'AB-12', at: '2026-11-22T09:30:00Z' };
  const sentDocument = (form: PrintOptions['form'], answers: Draft) =>
    printDocument({ form, answers, facts: { today: '2026-11-22' }, wording: english, submitted: sent });

  test('lists once, at the end of a submission, what was not answered', () => {
    const row = (label: string): ReturnType<typeof section> => section(label, { how: field('How?') });
    const rows: typeof row = (label) => (name, path) => ({
      ...(section(label, { eating: row('Eating'), washing: row('Washing') })(name, path) as SectionNode),
      rows: 'list',
    });
    const form = formOf({
      a: page('A', {
        ...person,
        gp: section('GP', { practice: field('Practice'), doctor: field('Doctor') }),
        work: section('Work', { place: field('Place'), hours: field('Hours'), boss: field('Boss') }),
        day: rows('Your day'),
      }),
      b: page('B', { more: field('More') }),
    });
    const answers = { a: { name: 'Siân', work: { place: 'Port' }, day: { eating: { how: 'Slowly' } } } };
    const { pages, unanswered } = sentDocument(form, answers);
    expect(JSON.stringify(pages)).not.toContain('Not answered');
    expect(pages.map(({ title }) => title)).toEqual(['A']);
    expect(unanswered).toEqual({
      title: 'Not answered',
      answers: [
        { label: 'A', kind: 'list', texts: ['Lives alone', 'GP', 'Work: Hours; Boss', 'Your day: Washing'] },
        { label: 'B', kind: 'list', texts: ['More'] },
      ],
    });
    const draft = printDocument({ form, answers, facts: { today: '2026-11-22' }, wording: english });
    expect(draft).not.toHaveProperty('unanswered');
    expect(JSON.stringify(draft.pages)).toContain('Not answered');
  });

  test('says no of a box that is not ticked, unless it is a declaration', () => {
    const box: Partial<FieldNode> = { type: 'boolean', widget: 'checkbox' };
    const form = formOf({
      a: page('A', { none: field('No fixed address', box), right: field('It is right', { ...box, const: true }) }),
    });
    expect(blocksOf(form, {})).toMatchObject([
      {
        answers: [
          { label: 'No fixed address', texts: ['No'] },
          { label: 'It is right', texts: ['Not answered'] },
        ],
      },
    ]);
  });

  test('shows an address as the lines of one answer, which is called what its section is called', () => {
    const line: Partial<FieldNode> = { addressLine: true };
    const lines = { line1: field('Line 1', line), line2: field('Line 2', line), town: field('Town', line) };
    const form = formOf({
      a: page('A', {
        work: section('Work address', lines),
        home: section('Home', { ...lines, owner: field('Who owns it') }),
      }),
    });
    const answers = { a: { work: { line1: '1 Quay', town: 'Bootle' }, home: { town: 'Crosby', owner: 'They do' } } };
    expect(blocksOf(form, answers)).toEqual([
      { kind: 'answers', answers: [{ label: 'Work address', kind: 'text', texts: ['1 Quay\nBootle'] }] },
      {
        kind: 'group',
        title: 'Home',
        blocks: [
          {
            kind: 'answers',
            answers: [
              { label: 'Address', kind: 'text', texts: ['Crosby'] },
              { label: 'Who owns it', kind: 'text', texts: ['They do'] },
            ],
          },
        ],
      },
    ]);
    expect(sentDocument(form, { a: { home: { owner: 'They do' } } }).unanswered?.answers).toMatchObject([
      { texts: ['Work address', 'Home: Address'] },
    ]);
  });

  test('calls an entry by its first answer', () => {
    const form = formOf({
      a: page('A', {
        needs: repeat('Needs', 'Need', { story: field('Story', long), what: field('What'), by: field('By', date) }),
      }),
    });
    expect(blocksOf(form, { a: { needs: [{ what: 'A rail', by: '2026-12-01' }, {}] } })).toMatchObject([
      { blocks: [{ title: 'Need 1: A rail' }, { title: 'Need 2' }] },
    ]);
  });

  test('says who deals with a submission, and nothing of who gets a copy', () => {
    const form = formOf({ a: page('A', person) }, { teams: { duty: 'Duty team', safe: 'Safeguarding' } });
    const routed = { ...form, route: () => ({ to: 'duty', copies: ['safe'] }) };
    const document = sentDocument(routed, {});
    expect(document.particulars.at(-1)).toEqual({ kind: 'text', label: 'Dealt with by', texts: ['Duty team'] });
    expect(JSON.stringify(document)).not.toContain('Safeguarding');
    expect(
      JSON.stringify(printDocument({ form: routed, answers: {}, facts: { today: '2026-11-22' }, wording: english })),
    ).not.toContain('Duty team');
  });
});
