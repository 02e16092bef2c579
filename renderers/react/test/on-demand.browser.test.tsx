import type { FieldView } from '@formwright/session';
import { createRef, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Drawing } from '../src/drawing.ts';
import { DrawingContext } from '../src/drawing-context.ts';
import { onDemand } from '../src/widgets/on-demand.tsx';
import type { ControlProps } from '../src/widgets/widget.ts';

const props: ControlProps = {
  view: { pointer: '/gp' } as FieldView,
  id: 'fw-gp',
  describedBy: undefined,
  answer: () => undefined,
};
const box =
  (kind: string) =>
  ({ id }: ControlProps): ReactNode => (
    <>
      <input id={id} data-kind={kind} />
      <button>Next</button>
    </>
  );

async function begin() {
  const main = document.body.appendChild(document.createElement('main'));
  const reactRoot = createRoot(main);
  onTestFinished(() => {
    reactRoot.unmount();
    main.remove();
  });
  const file = {
    arrive: (_control: (given: ControlProps) => ReactNode): void => undefined,
    fail: (): void => undefined,
    asked: 0,
  };
  const load = async (): Promise<(given: ControlProps) => ReactNode> => {
    file.asked += 1;
    return new Promise((resolve, reject) =>
      Object.assign(file, { arrive: resolve, fail: () => reject(new TypeError('No network')) }),
    );
  };
  const Control = onDemand(load, box('plain'));
  const root = createRef<HTMLDivElement>();
  const draw = (key: string): void =>
    reactRoot.render(
      <DrawingContext value={{ root } as unknown as Drawing}>
        <div ref={root}>
          <Control key={key} {...props} />
        </div>
      </DrawingContext>,
    );
  const kind = (): string | undefined => main.querySelector('input')?.dataset['kind'];
  draw('first page');
  await expect.poll(() => file.asked).toBe(1);
  return { main, file, draw, kind };
}

it('another control takes the place of the plain one once its code is there', async () => {
  const { file, kind } = await begin();
  expect(kind()).toBe('plain');
  file.arrive(box('rich'));
  await expect.poll(kind).toBe('rich');
});

it('nobody is disturbed who is typing already', async () => {
  const { main, file, draw, kind } = await begin();
  await userEvent.click(main.querySelector('input') as HTMLInputElement);
  file.arrive(box('rich'));
  await userEvent.keyboard('River');
  draw('first page');
  expect([kind(), main.querySelector('input')?.value]).toEqual(['plain', 'River']);
  await userEvent.click(main.querySelector('button') as HTMLButtonElement);
  await expect.poll(kind).toBe('rich');
});

it('the plain control goes on where the code cannot be had, and the next page asks again', async () => {
  const { file, draw, kind } = await begin();
  file.fail();
  draw('next page');
  await expect.poll(() => file.asked).toBe(2);
  expect(kind()).toBe('plain');
  file.arrive(box('rich'));
  await expect.poll(kind).toBe('rich');
});

it('and nobody need do anything for it to be asked again', async () => {
  const { file, kind } = await begin();
  file.fail();
  await expect.poll(() => file.asked).toBe(2);
  file.arrive(box('rich'));
  await expect.poll(kind).toBe('rich');
});

it('and once it is gone nobody asks', async () => {
  const { file, draw } = await begin();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  file.fail();
  draw('next page');
  await expect.poll(() => file.asked).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(file.asked).toBe(2);
});
