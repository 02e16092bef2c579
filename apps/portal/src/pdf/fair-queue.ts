/** Jobs of several clients, of whom none makes another one wait for more than one turn. */
export interface FairQueue<Job> {
  /** Returns whether there is room for it. */
  add(client: string, job: Job): boolean;
  /** Takes the next job, of the client who has waited longest since their last one. Undefined: nobody's turn. */
  take(): { readonly client: string; readonly job: Job } | undefined;
  /** A job that was taken is done. */
  done(client: string): void;
  /** Takes all that wait. */
  clear(): readonly Job[];
}

export interface FairShare {
  /** Jobs of one client that are under way at the same time. */
  readonly running: number;
  /** Jobs that wait: of one client, and of all. */
  readonly waitingOfOne: number;
  readonly waiting: number;
}

export function fairQueue<Job>(share: FairShare): FairQueue<Job> {
  // In order of turns: who has had one goes to the end.
  const waiting = new Map<string, Job[]>();
  const running = new Map<string, number>();
  const count = (): number => [...waiting.values()].reduce((sum, jobs) => sum + jobs.length, 0);
  return {
    add(client, job) {
      const own = waiting.get(client) ?? [];
      if (own.length >= share.waitingOfOne || count() >= share.waiting) return false;
      waiting.set(client, [...own, job]);
      return true;
    },
    take() {
      const next = [...waiting].find(([client]) => (running.get(client) ?? 0) < share.running);
      const [client, [job, ...others]] = next ?? ['', []];
      if (job === undefined) return undefined;
      waiting.delete(client);
      if (others.length > 0) waiting.set(client, others);
      running.set(client, (running.get(client) ?? 0) + 1);
      return { client, job };
    },
    done(client) {
      const left = (running.get(client) ?? 1) - 1;
      if (left > 0) running.set(client, left);
      else running.delete(client);
    },
    clear() {
      const jobs = [...waiting.values()].flat();
      waiting.clear();
      return jobs;
    },
  };
}
