import type { SavedDraft } from '@formwright/session';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { portalHost } from '../../client/host/portal-host.ts';

const unsaved: SavedDraft = {
  form: 'c/f',
  version: '1.0.0',
  answers: {},
  entries: {},
  page: 'you',
  ticked: [],
  prefilled: {},
};
const asked: string[] = [];

/** A browser's request for a file, which only the draft that was begun last takes. */
class Request extends EventTarget {
  readonly upload = new EventTarget();
  status = 0;
  response: unknown;
  #address = '';
  open(_method: string, address: string): void {
    this.#address = address;
  }
  setRequestHeader(): void {}
  getResponseHeader(): null {
    return null;
  }
  send(): void {
    const [, id] = /drafts\/(\w+)\//.exec(this.#address) ?? [];
    asked.push(`file to ${id}`);
    Object.assign(
      this,
      id === 'new1'
        ? { status: 201, response: { id: 'file' } }
        : { status: 404, response: { error: 'no-such-draft', message: 'There is no saved draft at this link.' } },
    );
    setTimeout(() => this.dispatchEvent(new Event('load')));
  }
}

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('XMLHttpRequest', Request);
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Promise.resolve(
      Response.json({ token: 't', id: `new${asked.filter((call) => call === address).length}` }, { status: 201 }),
    );
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('uploads to a draft that the server does not know begin one new draft, as a save does', async () => {
  const drafts: string[] = [];
  const host = portalHost({
    form: 'c/f',
    draft: 'old',
    window: 'w',
    onDraft: (draft) => drafts.push(draft),
    onDraftOver: () => undefined,
    onLeft: () => undefined,
    onSubmitted: () => undefined,
  });
  const attach = async (name: string) =>
    host.attach?.(new File(['x'], name), {
      pointer: '/you/letters',
      draft: unsaved,
      signal: new AbortController().signal,
      progress: () => undefined,
    });
  expect(await Promise.all([attach('a.pdf'), attach('b.pdf')])).toEqual([{ id: 'file' }, { id: 'file' }]);
  expect([drafts, asked]).toEqual([
    ['new1'],
    ['file to old', 'file to old', '/api/forms/c/f/drafts', 'file to new1', 'file to new1'],
  ]);
});
