import type { Answer, Facts, FieldNode, FormModel, Issue } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { checkField, checksOf, createForm, formats, newEvaluation } from '../src/index.ts';

const field = (more: Partial<FieldNode>): FieldNode => ({ kind: 'field', name: 'f', path: '/p/f', label: '', type: 'string', widget: 'text', ui: {}, ...more });
const form = (more: Partial<FieldNode>): FormModel => ({
  id: 'a/b', title: '', version: '1', owner: '', language: 'en', progress: 'mandatory', reference: 'X', words: {}, texts: [], pages: [{ kind: 'page', name: 'p', path: '/p', label: '', children: [field(more)] }],
});

test('a form cannot be changed, however deep', () => {
  const { model } = createForm(form({ options: [{ value: 'a', label: 'A' }] }), newEvaluation);
  const [first] = model.pages[0]?.children ?? [];
  expect([model, model.words, model.pages, first, (first as FieldNode).options, (first as FieldNode).options?.[0]].map(Object.isFrozen)).toEqual([true, true, true, true, true, true]);
});

test('what is no object is read as an empty draft, and said to be none', () => {
  const { validateDraft, relevantAnswers, progress } = createForm(form({}), newEvaluation);
  const facts: Facts = { today: '2026-11-24' };
  for (const draft of [null, [], 'text']) {
    expect(validateDraft(draft as never, facts)).toEqual([{ code: 'type', pointer: '', params: { expected: 'object' } }]);
    expect(relevantAnswers(draft as never, facts)).toEqual({ p: {} });
    expect(progress(draft as never, facts).percent).toBe(100);
  }
});

describe('what is wrong with an answer', () => {
  const found = (more: Partial<FieldNode>, value: Answer): readonly Pick<Issue, 'code' | 'params'>[] => {
    const issues: Issue[] = [];
    checkField(checksOf(field(more)), { pointer: '/p/f', value }, issues);
    return issues.map(({ code, params }) => ({ code, params }));
  };
  const options = Array.from({ length: 30 }, (_, n) => ({ value: `o${n}`, label: '' }));
  const chosen = (count: number): string[] => options.slice(0, count).map(({ value }) => value);

  test.each<readonly [Partial<FieldNode>, Answer, readonly string[]]>([
    [{ type: 'strings', options }, ['o0', 'o1'], []], [{ type: 'strings', options }, ['o0', 'nobody'], ['option']], [{ type: 'strings', options }, ['o0', 'o1', 'o0'], ['duplicate']],
    [{ type: 'strings', options }, chosen(21), []], [{ type: 'strings', options }, [...chosen(21), 'o20'], ['duplicate']], [{ type: 'strings', options }, [...chosen(19), 'o18'], ['duplicate']],
    [{ options }, 'o1', []], [{ options }, 'nobody', ['option']], [{ const: true }, false, ['const']], [{ const: true }, true, []],
    [{ maxLength: 3 }, '💙💙💙', []], [{ maxLength: 3 }, '💙💙💙💙', ['maxLength']], [{ maxLength: 3 }, 'abc', []], [{ minLength: 2 }, '💙', ['minLength']], [{ minLength: 2 }, '💙💙', []],
    [{ pattern: '^.$' }, '💙', []], [{ pattern: '^.$' }, 'ab', ['pattern']],
    [{ type: 'number', format: 'money' }, 1.005, ['format']], [{ type: 'number', format: 'money' }, 1.01, []], [{ format: 'uprn', textFormat: formats.uprn }, '12a', ['format']], [{ format: 'uprn' }, '12a', []], [{ textFormat: formats.uprn }, '12a', []],
    [{ type: 'number', multipleOf: 0.01 }, 0.07, []], [{ type: 'number', multipleOf: 0.01 }, 0.075, ['multipleOf']], [{ type: 'number', minimum: 0, exclusiveMinimum: 0 }, 0, ['exclusiveMinimum']], [{ type: 'number', maximum: 5, exclusiveMaximum: 5 }, 5, ['exclusiveMaximum']],
  ])('of %j: %j', (more, value, codes) => {
    expect(found(more, value).map(({ code }) => code)).toEqual(codes);
  });

  test('an issue says what was asked for, or which file it is', () => {
    const attachments = { accept: [{ mediaType: 'image/png', name: 'PNG', extensions: ['.png'] }], maxSize: 10 };
    const file = { id: 'a', name: 'a.png', size: 10, mediaType: 'image/png' };
    expect(found({ type: 'attachments', attachments }, [file, { ...file, name: 'b.png', size: 11 }, { ...file, name: 'c.pdf', mediaType: 'application/pdf' }])).toEqual([{ code: 'maxSize', params: { name: 'b.png', limit: 10 } }, { code: 'accept', params: { name: 'c.pdf' } }]);
    expect(found({ format: 'uprn', textFormat: formats.uprn }, '12a')).toEqual([{ code: 'format', params: { format: 'uprn', problem: 'shape' } }]);
    expect(found({ type: 'number', format: 'money' }, 0.001)).toEqual([{ code: 'format', params: { format: 'money', problem: 'pence' } }]);
    expect(found({ minLength: 2 }, 'a')).toEqual([{ code: 'minLength', params: { limit: 2 } }]);
  });
});
