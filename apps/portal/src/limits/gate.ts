/** Limits how much work runs at once. The rest waits its turn. */
export interface Gate {
  /**
   * Resolves when it is the client's turn, with a function to call at the end of the work. Resolves to undefined if the
   * turn does not come within `patience` milliseconds.
   */
  enter(client: string, patience: number): Promise<(() => void) | undefined>;
}

interface Waiting {
  readonly client: string;
  begin(): void;
}

/** Makes a gate that lets in `most` at once in total, and `mostOfEach` of one client. */
export function createGate({ most, mostOfEach }: { readonly most: number; readonly mostOfEach: number }): Gate {
  const inside = new Map<string, number>();
  const waiting = new Set<Waiting>();
  const count = (client: string): number => inside.get(client) ?? 0;
  const hasRoom = (client: string): boolean =>
    count(client) < mostOfEach && [...inside.values()].reduce((sum, n) => sum + n, 0) < most;

  function admit(client: string): () => void {
    inside.set(client, count(client) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      if (count(client) > 1) inside.set(client, count(client) - 1);
      else inside.delete(client);
      [...waiting].find((next) => hasRoom(next.client))?.begin();
    };
  }

  return {
    async enter(client, patience) {
      if (hasRoom(client)) return admit(client);
      return new Promise((resolve) => {
        const turn: Waiting = {
          client,
          begin() {
            clearTimeout(timer);
            waiting.delete(turn);
            resolve(admit(client));
          },
        };
        const timer = setTimeout(() => {
          waiting.delete(turn);
          resolve(undefined);
        }, patience);
        waiting.add(turn);
      });
    },
  };
}
