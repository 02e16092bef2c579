import { expect, test } from 'vitest';
import { markEnglish } from '../src/optional/mark-english.ts';

const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('English text on a Welsh page is marked while it is English', async () => {
  const root = document.createElement('div');
  const label = root.appendChild(document.createElement('label'));
  label.append('Name', document.createElement('span'));
  const hint = root.appendChild(document.createElement('p'));
  hint.append('Fel ar eich pasbort');
  const stop = markEnglish(root, { texts: ['Name', 'Enter your name'], language: 'cy' });
  expect(label.lang).toBe('en');
  expect(label.querySelector('span')?.lang).toBe('cy');
  expect(hint.lang).toBe('');

  const error = root.appendChild(document.createElement('p'));
  error.append('(Name 2)');
  (label.firstChild as Text).data = 'Enw';
  await drawn();
  expect(error.lang).toBe('en');
  expect(label.hasAttribute('lang')).toBe(false);

  stop();
  hint.textContent = 'Name';
  await drawn();
  expect(hint.lang).toBe('');
});
