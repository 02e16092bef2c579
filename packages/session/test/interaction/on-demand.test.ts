import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onDemand } from '../../src/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const tick = async (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** Code whose arrival a test decides. */
function begin() {
  const waiting: { arrive(code: string): void; fail(): void }[] = [];
  const demanded = onDemand(
    async () =>
      new Promise<string>((resolve, reject) =>
        waiting.push({ arrive: resolve, fail: () => reject(new Error('down')) }),
      ),
  );
  return { demanded, waiting };
}

test('code is fetched once, and drawn when it arrives', async () => {
  const { demanded, waiting } = begin();
  const draw = vi.fn();
  demanded.fetch(draw, () => null);
  expect(demanded.code()).toBeUndefined();
  waiting[0]?.arrive('code');
  await tick();
  demanded.fetch(draw, () => null);
  await tick();
  expect([demanded.code(), draw.mock.calls.length, waiting.length]).toEqual(['code', 2, 1]);
});

test('a failed fetch of code is tried again until nobody needs the code', async () => {
  const { demanded, waiting } = begin();
  const stop = demanded.fetch(
    () => undefined,
    () => null,
  );
  waiting[0]?.fail();
  await tick(1_999);
  expect(waiting).toHaveLength(1);
  await tick(1);
  expect(waiting).toHaveLength(2);
  waiting[1]?.fail();
  await tick();
  stop();
  await tick(60_000);
  expect(waiting).toHaveLength(2);
});

test('a person who is typing is not disturbed', async () => {
  const { demanded, waiting } = begin();
  const draw = vi.fn();
  const box = new EventTarget();
  demanded.fetch(draw, () => box);
  waiting[0]?.arrive('code');
  await tick();
  expect(draw).not.toHaveBeenCalled();
  box.dispatchEvent(new Event('blur'));
  await tick();
  expect(draw).toHaveBeenCalledOnce();
});
