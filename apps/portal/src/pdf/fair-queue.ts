/** A queue of jobs of several clients, who take turns, so that no client holds up the others. */
export interface FairQueue<Job> {
  /** Adds a job. Returns false if the queue is full. */
  add(client: string, job: Job): boolean;
  /** Takes the next job, from the client that has waited longest since its last one. Undefined if no job can start. */
  take(): { readonly client: string; readonly job: Job } | undefined;
  /** Notes that a client's job is done. */
  done(client: string): void;
  /** Takes all waiting jobs. */
  clear(): readonly Job[];
}

/** How the jobs are shared among clients. */
export interface FairShare {
  /** The most jobs of one client that run at the same time. */
  readonly running: number;
  /** The most jobs that wait, for one client and in total. */
  readonly waitingOfOne: number;
  readonly waiting: number;
}

/** Makes an empty queue. */
export function fairQueue<Job>(share: FairShare): FairQueue<Job> {
  // In order of turns. A client whose job was taken moves to the end.
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
