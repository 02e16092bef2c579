import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { everything, facts } from '../../../packages/session/test/behaviour/everything.ts';
import { mount } from './mount.ts';

const given = { compiled: everything(), facts };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

// A warning comes once on a page, so what must not warn goes first.
test.each(['compiled', 'facts'] as const)(
  'an element without `%s` draws nothing, and warns after the page has had time to set it',
  async (name) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);

    const late = await mount({ [name]: undefined });
    vi.advanceTimersByTime(1_999);
    late.element[name] = given[name] as never;
    await late.element.updateComplete;
    expect(late.has('h1')).toBe(true);
    vi.advanceTimersByTime(10_000);

    const gone = await mount({ [name]: undefined });
    gone.element.remove();
    vi.advanceTimersByTime(10_000);
    await import('../src/warnings.ts');
    expect(warned).not.toHaveBeenCalled();

    const never = await mount({ [name]: undefined });
    vi.advanceTimersByTime(1_999);
    await import('../src/warnings.ts');
    expect([never.has('*'), warned.mock.calls]).toEqual([false, []]);
    vi.advanceTimersByTime(1);
    await expect
      .poll(() => warned.mock.calls)
      .toEqual([[`Formwright: <formwright-form> draws nothing until its property \`${name}\` is set.`]]);
  },
);
