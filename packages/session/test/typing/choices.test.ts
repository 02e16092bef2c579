import type { FieldNode, Scalar } from '@formwright/model';
import { describe, expect, it } from 'vitest';
import { chosenOptions, toggledOption } from '../../src/typing/choices.ts';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
const node: FieldNode = {
  kind: 'field',
  name: 'x',
  path: '/p/x',
  label: 'X',
  type: 'strings',
  widget: 'checkboxes',
  options,
  ui: {},
};
describe('toggledOption', () => {
  it.each<[unknown, Scalar, readonly Scalar[] | undefined]>([
    [undefined, 'b', ['b']],
    [['b'], 'a', ['a', 'b']],
    [['a', 'b'], 'a', ['b']],
    [['b'], 'b', undefined],
    [['c'], 'a', ['a', 'c']],
    [['gone'], 'a', ['a', 'gone']],
    ['a', 'b', ['b']],
  ])('turns %j with %s toggled into %j', (value, option, answer) => {
    expect(toggledOption({ node, value }, option)).toEqual(answer);
  });
});

describe('toggledOption, where c excludes the rest', () => {
  it.each<[unknown, Scalar, readonly Scalar[] | undefined]>([
    [['a', 'b'], 'c', ['c']],
    [['c'], 'a', ['a']],
    [['a'], 'b', ['a', 'b']],
    [['a', 'c'], 'b', ['a', 'b']],
    [['a', 'c'], 'a', ['c']],
    [['gone'], 'c', ['c']],
    [['c'], 'c', undefined],
  ])('turns %j with %s toggled into %j', (value, option, answer) => {
    expect(toggledOption({ node: { ...node, exclusive: 'c' }, value }, option)).toEqual(answer);
  });
});

describe('chosenOptions', () => {
  it('treats anything except a list as no options', () => {
    expect([chosenOptions(['a']), chosenOptions('a'), chosenOptions(undefined)]).toEqual([['a'], [], []]);
  });
});
