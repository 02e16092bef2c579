import type { ClientBundles } from './client/client-bundles.ts';
import type { BuiltForm } from './forms/built-form.ts';
import type { Scanner } from './files/scanner.ts';
import type { Limits } from './limits/limits.ts';
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
  readonly limits: Limits;
  /** Undefined: files are not scanned. */
  readonly scanner: Scanner | undefined;
  /** Whether browsers reach the portal by https only. */
  readonly transport: 'https' | 'http';
  /**
   * Addresses and ranges of proxies whose word for a client's address is taken, with commas between. Undefined:
   * nobody's.
   */
  readonly proxies: string | undefined;
  now(): Date;
  /** Writes one line about a failure of ours for whoever runs the portal. Never an answer, never a token. */
  report(line: string): void;
}
