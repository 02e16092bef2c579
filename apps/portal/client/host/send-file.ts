import { type Answer, patience, refusal, unreachable } from './call-portal.ts';
import { PortalError } from './portal-error.ts';

interface Sending {
  readonly headers: { readonly [name: string]: string };
  readonly signal: AbortSignal;
  progress(percent: number): void;
}

/**
 * Sends a file's bytes and reports progress, which `fetch` cannot do.
 *
 * @throws PortalError with words for the person.
 */
export async function sendFile(address: string, file: File, { signal, progress, headers }: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'json';
    // Saving waits for uploads, so an upload that makes no progress has to end.
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => request.abort(), patience);
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      wait();
      progress((100 * loaded) / Math.max(1, total));
    });
    request.addEventListener('loadend', () => clearTimeout(waiting));
    request.addEventListener('load', () => {
      const answer = (request.response ?? {}) as Answer;
      if (request.status === 201) resolve(answer);
      else reject(refusal(answer, { status: request.status, retryAfter: request.getResponseHeader('retry-after') }));
    });
    for (const failure of ['error', 'abort', 'timeout'])
      request.addEventListener(failure, () => reject(new PortalError('unreachable', unreachable)));
    signal.addEventListener('abort', () => request.abort());
    wait();
    request.send(file);
  });
}
