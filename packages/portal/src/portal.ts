import type { ClientBundles } from './client/client-bundles.ts';
import type { BuiltForm } from './forms/built-form.ts';
import type { PdfPool } from './pdf/open-pdf-pool.ts';
import type { Source } from './sources/source.ts';
import type { Storage } from './storage/storage.ts';

/** What the routes share. */
export interface Portal {
  readonly forms: ReadonlyMap<string, BuiltForm>;
  readonly storage: Storage;
  /** By the names that forms give them. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly client: ClientBundles;
  readonly pdfs: PdfPool;
  now(): Date;
  /** Writes one line about a failure of ours for whoever runs the portal. Never an answer, never a token. */
  report(line: string): void;
}
