import { expect, test } from 'vitest';
import { defineFormwrightForm } from '../src/index.ts';

test('a server that renders pages can import the element, and defining it there does nothing', () => {
  expect('HTMLElement' in globalThis).toBe(false);
  expect(() => defineFormwrightForm()).not.toThrow();
});
