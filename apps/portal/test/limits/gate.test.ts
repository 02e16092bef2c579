import { expect, test } from 'vitest';
import { createGate } from '../../src/limits/gate.ts';

test('work is limited per client and in total, and the rest waits in turn', async () => {
  const gate = createGate({ most: 3, mostOfEach: 2 });
  const order: string[] = [];
  const enter = async (client: string, name: string) => {
    const leave = await gate.enter(client, 10_000);
    order.push(name);
    return leave;
  };
  const [a1, a2] = [await enter('a', 'a1'), await enter('a', 'a2')];
  const [a3, b1] = [enter('a', 'a3'), enter('b', 'b1')];
  const leaveB1 = await b1;
  const c1 = enter('c', 'c1');
  expect(order).toEqual(['a1', 'a2', 'b1']);
  leaveB1?.();
  const leaveC1 = await c1;
  a1?.();
  a1?.();
  const leaveA3 = await a3;
  expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
  for (const leave of [a2, leaveC1, leaveA3]) leave?.();
  expect(await Promise.all([1, 2].map(async () => gate.enter('d', 1)))).toEqual([
    expect.any(Function),
    expect.any(Function),
  ]);
});

test('a client that has waited too long gives up its place', async () => {
  const gate = createGate({ most: 1, mostOfEach: 1 });
  const leave = await gate.enter('a', 1);
  expect(await gate.enter('b', 1)).toBeUndefined();
  leave?.();
  expect(await gate.enter('c', 1)).toBeTypeOf('function');
});
