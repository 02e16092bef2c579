import type { FieldView } from '@formwright/session';
import { html, render } from 'lit/html.js';
import { expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FormContext } from '../src/context.ts';
import { onDemand } from '../src/on-demand.ts';
import type { Widget } from '../src/widgets/widget.ts';

const view = { pointer: '/gp' } as FieldView;
const box =
  (kind: string): Widget =>
  () =>
    html`<input id="fw-gp" data-kind=${kind} /><button>Next</button>`;

function begin() {
  const root = document.body.appendChild(document.createElement('main'));
  onTestFinished(() => root.remove());
  const file = { arrive: (_widget: Widget): void => undefined, fail: (): void => undefined, asked: 0 };
  const load = async (): Promise<Widget> => {
    file.asked += 1;
    return new Promise((resolve, reject) =>
      Object.assign(file, { arrive: resolve, fail: () => reject(new TypeError('No network')) }),
    );
  };
  const widget = onDemand(load, box('plain'));
  const draw = (): void =>
    void render(
      widget({ root, id: (pointer: string) => `fw${pointer.replaceAll('/', '-')}` } as unknown as FormContext, view),
      root,
    );
  const kind = (): string | undefined => root.querySelector('input')?.dataset['kind'];
  draw();
  return { root, file, draw, kind };
}

it('another control takes the place of the plain one once its code is there', async () => {
  const { file, kind } = begin();
  expect(kind()).toBe('plain');
  file.arrive(box('rich'));
  await expect.poll(kind).toBe('rich');
});

it('nobody is disturbed who is typing already', async () => {
  const { root, file, draw, kind } = begin();
  await userEvent.click(root.querySelector('input') as HTMLInputElement);
  file.arrive(box('rich'));
  await userEvent.keyboard('River');
  draw();
  expect([kind(), root.querySelector('input')?.value]).toEqual(['plain', 'River']);
  await userEvent.click(root.querySelector('button') as HTMLButtonElement);
  await expect.poll(kind).toBe('rich');
});

it('the plain control goes on where the code cannot be had, which is asked for again by itself, and once however often it is drawn', async () => {
  const { file, draw, kind } = begin();
  file.fail();
  for (let n = 0; n < 5; n++) {
    draw();
    await Promise.resolve();
  }
  expect([file.asked, kind()]).toEqual([1, 'plain']);
  await expect.poll(() => file.asked).toBe(2);
  file.arrive(box('rich'));
  await expect.poll(kind).toBe('rich');
});
