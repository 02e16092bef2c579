import type { Evaluation } from '@formwright/model';
import { describe, expect, test } from 'vitest';
import { isEditable, isVisible, isWithin, newEvaluation } from '../../src/index.ts';

describe('where something stands', () => {
  const evaluation: Evaluation = { ...newEvaluation(), hidden: new Set(['/p/s', '/p/r/0']), locked: new Set(['/q']) };

  test('nodes inside a hidden node are hidden, and nodes inside a locked node are locked', () => {
    expect(
      ['/p', '/p/s', '/p/s/f', '/p/st', '/p/r', '/p/r/0/f', '/p/r/1/f', '/q/f'].map((pointer) =>
        isVisible(evaluation, pointer),
      ),
    ).toEqual([true, false, false, true, true, false, true, true]);
    expect(['/p', '/p/s/f', '/q', '/q/f/0', '/qq'].map((pointer) => isEditable(evaluation, pointer))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(isVisible(newEvaluation(), '/p')).toBe(true);
    expect([isWithin('/p/f', '/p'), isWithin('/p', '/p'), isWithin('/pf', '/p'), isWithin('/p', '/p/f')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('a new evaluation is empty', () => {
    expect(newEvaluation()).toEqual({
      hidden: new Set(),
      mandatory: new Set(),
      locked: new Set(),
      hiddenOptions: new Map(),
      calculated: new Map(),
      prompts: [],
      broken: [],
      stops: [],
      routes: [],
    });
  });
});
