import type { FieldNode, Issue, NoteNode, PageNode, SectionNode } from '@formwright/model';
import { expect, test } from 'vitest';
import { newEvaluation, questions } from '../../src/index.ts';

const field = (name: string, more: Partial<FieldNode> = {}): FieldNode => ({
  kind: 'field',
  name,
  path: `/p/${name}`,
  label: '',
  type: 'string',
  widget: 'text',
  ui: {},
  ...more,
});
const note = (name: string, more: Partial<NoteNode> = {}): NoteNode => ({
  kind: 'note',
  name,
  path: `/p/${name}`,
  text: [],
  style: 'text',
  stop: false,
  ...more,
});
const section = (name: string, children: SectionNode['children'], more: Partial<SectionNode> = {}): SectionNode => ({
  kind: 'section',
  name,
  path: `/p/${name}`,
  label: '',
  children,
  ...more,
});
const page = (...children: PageNode['children']): PageNode => ({
  kind: 'page',
  name: 'p',
  path: '/p',
  label: '',
  children,
});

/** The nodes of each screen; the one asked of is named first. */
function screens(asked: PageNode, hidden: readonly string[] = []): string[][] {
  return questions
    .on(asked, { ...newEvaluation(), hidden: new Set(hidden) })
    .map(({ at, nodes }) => [at, ...nodes].map((path) => path.slice('/p/'.length)));
}

test('each question has a screen, with the notes that lead up to it and those that follow from it', () => {
  expect(
    screens(
      page(
        note('intro'),
        field('a'),
        note('after', { follows: true }),
        field('sum', { calculated: true }),
        note('before'),
        field('b'),
        note('last'),
      ),
    ),
  ).toEqual([
    ['a', 'intro', 'a', 'after', 'sum'],
    ['b', 'before', 'b', 'last'],
  ]);
  expect(screens(page(note('intro', { follows: true }), field('sum', { calculated: true }), field('a')))).toEqual([
    ['a', 'intro', 'sum', 'a'],
  ]);
  expect(screens(page(note('only'), field('a')), ['/p/a'])).toEqual([['', 'only']]);
  expect(screens(page())).toEqual([['']]);
});

test('hidden nodes are on no screen', () => {
  expect(screens(page(note('intro'), field('a'), field('b')), ['/p/intro', '/p/a'])).toEqual([['b', 'b']]);
});

test('a section is one question, unless its nodes are asked separately or it asks nothing', () => {
  const inner = [field('s/x'), field('s/y')];
  expect(screens(page(field('a'), section('s', inner)))).toEqual([
    ['a', 'a'],
    ['s', 's'],
  ]);
  expect(screens(page(section('s', inner, { apart: true }), field('a')))).toEqual([
    ['s/x', 's/x'],
    ['s/y', 's/y'],
    ['a', 'a'],
  ]);
  expect(
    screens(page(field('a'), section('s', [note('s/n'), field('s/sum', { calculated: true })]), field('b'))),
  ).toEqual([
    ['a', 'a', 's'],
    ['b', 'b'],
  ]);
  expect(screens(page(field('a'), section('s', [note('s/n'), field('s/x')])))).toEqual([
    ['a', 'a'],
    ['s', 's'],
  ]);
  expect(screens(page(field('a'), section('s', [field('s/x')])), ['/p/s/x'])).toEqual([['a', 'a', 's']]);
  expect(screens(page(section('s', [section('t', [field('s/t/x')])]), field('a')))).toEqual([
    ['s', 's'],
    ['a', 'a'],
  ]);
  expect(
    screens(page(field('a'), { kind: 'repeat', name: 'r', path: '/p/r', label: '', entryLabel: '', children: [] })),
  ).toEqual([
    ['a', 'a'],
    ['r', 'r'],
  ]);
});

test('an issue stops the person at the screen that shows it, and a rule at the last screen that it reads', () => {
  const asked = questions.on(page(field('a'), field('b'), field('c')), newEvaluation());
  const broken = [
    { pointer: '/p/a', text: 0, reads: ['/p/b', '/p/a'] },
    { pointer: '/p/a', text: 1 },
    { pointer: '/p/b', text: 0, reads: ['/p/c'] },
  ];
  const evaluation = { ...newEvaluation(), broken };
  const rule = (pointer: string, text: number): Issue => ({ code: 'rule', pointer, params: { text } });
  const mandatory: Issue = { code: 'mandatory', pointer: '/p/a', params: { text: 0 } };
  const issues = [rule('/p/a', 0), rule('/p/a', 1), rule('/p/b', 0), mandatory];
  const bars = [0, 1, 2].map((number) =>
    questions.barring(number, asked, { issues, evaluation }).map((issue) => issues.indexOf(issue)),
  );
  expect(bars).toEqual([[1, 3], [0], [2]]);
});
