import type { ReactNode } from 'react';

/** What a worker said about an answer when they returned the form. `id`: of what it is about. */
export function Comment({ id, text }: { readonly id: string; readonly text: string | undefined }): ReactNode {
  return text ? (
    <p className="formwright-comment" id={`${id}-comment`}>
      {text}
    </p>
  ) : null;
}
