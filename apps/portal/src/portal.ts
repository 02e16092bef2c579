import type { Accounts } from './accounts/accounts.ts';
import type { Catalogues } from './catalogue/read-catalogues.ts';
import type { ClientBundles } from './client/client-bundles.ts';
import type { BuiltForm } from './forms/built-form.ts';
import type { Scanner } from './files/scanner.ts';
import type { Limits } from './limits/limits.ts';
import type { PdfPool } from './pdf/open-pdf-pool.ts';
import type { Staff } from './staff/staff.ts';
import type { Source } from './sources/source.ts';
import type { Storage } from './storage/storage.ts';

/** What happens to mails once they are queued. */
export interface MailRoute {
  /** Whether a page shows them. */
  readonly shown: boolean;
  /** Looks for mails that are due. */
  soon(): void;
}

/** What all routes share. */
export interface Portal {
  /** The forms that are in force now. Another release replaces the whole map, with `client`. */
  readonly forms: ReadonlyMap<string, BuiltForm>;
  /** The portal's own forms, for accounts, by the names of their folders, of the same release. */
  readonly own: ReadonlyMap<string, BuiltForm>;
  /** Undefined if there are no accounts: nobody is written to, so no code can be sent, or the portal began without its own forms. */
  readonly accounts: Accounts | undefined;
  /** How the staff of councils sign in. Undefined if no council's do. */
  readonly staff: Staff | undefined;
  /** The home pages of councils, of the same release. */
  readonly catalogues: Catalogues;
  readonly storage: Storage;
  /** Look-up sources by name. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly client: ClientBundles;
  /** Folders with the client's files, the present one first: pages that are open may need those of earlier releases. */
  clientFolders(): readonly string[];
  readonly pdfs: PdfPool;
  readonly limits: Limits;
  /** Undefined if nobody is written to. */
  readonly mail: MailRoute | undefined;
  /** Undefined if files are not scanned. */
  readonly scanner: Scanner | undefined;
  /** `https` if browsers reach the portal only by https. */
  readonly transport: 'https' | 'http';
  /** Comma-separated addresses and ranges of proxies that are trusted to state a client's address. Undefined: none. */
  readonly proxies: string | undefined;
  now(): Date;
  /** Writes one line about a failure of ours for the operator. It must not contain an answer or a token. */
  report(line: string): void;
}
