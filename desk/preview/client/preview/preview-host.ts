import type { Attachment, CompiledForm } from '@formwright/model';
import type { Host } from '@formwright/session';

/** Makes a host for trying out saving, submitting, look-ups and files. Nothing leaves the page. */
export function previewHost({ model }: CompiledForm): Host {
  const host = {
    save: () => Promise.resolve({}),
    submit: () => Promise.resolve({ reference: model.reference.replaceAll('X', '0') }),
    attach: ({ name, size, type }: File): Promise<Attachment> =>
      Promise.resolve({ id: crypto.randomUUID(), name, size, mediaType: type }),
    lookup: (source: string, query: string) =>
      Promise.resolve(
        [1, 2, 3].map((number) => ({
          value: `${query} (example ${number})`,
          hint: `An example: the desk cannot search “${source}”`,
        })),
      ),
  };
  return host;
}
