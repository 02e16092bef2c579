export function readEntries(): {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly text: string;
}[];
export function makeFiles(): Promise<Map<string, string>>;
