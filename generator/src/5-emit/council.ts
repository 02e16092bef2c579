import type { Compiled } from '../4-compile/compiled.ts';

/** Emits `council.json`: what the pages around a form show of its council. Not emitted if the council says nothing once. */
export function emitCouncil({ council }: Compiled): string | undefined {
  return council && `${JSON.stringify(council, null, 2)}\n`;
}
