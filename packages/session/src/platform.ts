/** A signal that stops work: the platform's `AbortSignal`, if there are types for it. */
export type StopSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : { readonly aborted: boolean };

/** A file as a person chose it: the platform's `File`, if there are types for it. */
export type ChosenFile = typeof globalThis extends { File: { prototype: infer File } }
  ? File
  : { readonly name: string; readonly size: number; readonly type: string };

/** What both browsers and Node have, but the language itself does not. */
interface Platform {
  setTimeout(work: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Prints the page. Only a browser has it. */
  readonly print?: () => void;
  /** Only a browser has a clipboard, and only on a page that nobody can have changed on its way. */
  readonly navigator?: { readonly clipboard?: { writeText(text: string): Promise<void> } };
  readonly console: { warn(text: string): void };
  readonly AbortController: new () => { readonly signal: StopSignal; abort(): void };
}

export const platform: Platform = globalThis as unknown as Platform;
