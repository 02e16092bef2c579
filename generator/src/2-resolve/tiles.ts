import type { Catalogue } from '../1-read/catalogue.ts';
import { isJson } from './keywords/is-json.ts';

/** A tile of a catalogue as it is written, at any depth. */
export interface PlacedTile {
  /** JSON Pointer into the catalogue. */
  readonly pointer: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Returns all tiles of a catalogue, each before those below it. Ignores anything of the wrong shape. */
export function tilesOf({ written }: Pick<Catalogue, 'written'>): readonly PlacedTile[] {
  return below(written.value, '');
}

function below(group: unknown, pointer: string): readonly PlacedTile[] {
  const tiles = isJson(group) ? group['tiles'] : undefined;
  return (Array.isArray(tiles) ? (tiles as readonly unknown[]) : []).flatMap((value, index) => {
    const at = `${pointer}/tiles/${index}`;
    return isJson(value) ? [{ pointer: at, value }, ...below(value, at)] : [];
  });
}
