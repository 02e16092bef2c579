import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendFile } from '../../client/host/send-file.ts';

/** A request of a browser's, of which the test decides how it gets on. */
class Request extends EventTarget {
  static last: Request;
  readonly upload = new EventTarget();
  status = 0;
  response: unknown;
  responseType = '';
  constructor() {
    super();
    Request.last = this;
  }
  open(): void {}
  setRequestHeader(): void {}
  send(): void {}
  abort(): void {
    this.#end('abort');
  }
  sent(loaded: number): void {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total: 100 }));
  }
  answer(): void {
    Object.assign(this, { status: 201, response: { id: 'a' } });
    this.#end('load');
  }
  #end(name: string): void {
    this.dispatchEvent(new Event(name));
    this.dispatchEvent(new Event('loadend'));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', Request);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const send = (progress: (percent: number) => void = () => undefined): Promise<unknown> =>
  sendFile('/files', new File(['x'], 'a.pdf'), { signal: new AbortController().signal, progress, headers: {} });

test('an upload may take any time while it makes progress', async () => {
  const seen: number[] = [];
  const sending = send((percent) => seen.push(percent));
  for (const loaded of [1, 50, 100]) {
    vi.advanceTimersByTime(25_000);
    Request.last.sent(loaded);
  }
  vi.advanceTimersByTime(25_000);
  Request.last.answer();
  expect([await sending, seen]).toEqual([{ id: 'a' }, [1, 50, 100]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('an upload that makes no progress ends with a message, because Save would wait for it', async () => {
  const sending = send();
  Request.last.sent(10);
  vi.advanceTimersByTime(30_000);
  await expect(sending).rejects.toThrow('There is no connection to the server.');
});
