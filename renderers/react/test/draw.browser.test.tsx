import { expect, it } from 'vitest';
import { draw } from './support/draw.tsx';
import { everything, facts } from './support/everything.ts';

it('draws a page', () => {
  const { root } = draw({ form: everything(), facts });
  console.log(root.innerHTML);
  expect(root.innerHTML).toContain('Full name');
});
