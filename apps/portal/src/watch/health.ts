import type { FastifyInstance } from 'fastify';
import type { Portal } from '../portal.ts';
import { isFull, isLocked, retryWhileLocked } from '../storage/database/retry-while-locked.ts';

/** How long a result is reused, in milliseconds, so that frequent checks cost only one write. */
const goodFor = 5_000;

/** The result of a health check. */
interface Health {
  readonly status: 'ok' | 'failing';
  /** `ok` if it can be written and no statement has found damage. */
  readonly database: 'ok' | 'locked' | 'full' | 'damaged' | 'failing';
  /** While the scanner does not answer, no file is accepted, but everything else works. */
  readonly scanner: 'ok' | 'off' | 'no-answer';
  /** `changed`: a line of what staff read and did is missing or changed. Everything works nevertheless. */
  readonly log: 'ok' | 'off' | 'changed';
  /** The number of forms that can be filled in. */
  readonly forms: number;
}

/** Adds `/health`, for monitoring and load balancers. Answers 200, or 503 if nothing can be saved. */
export function addHealth(app: FastifyInstance, portal: Portal): void {
  const state: { damaged: boolean; found?: { readonly at: number; readonly health: Promise<Health> } } = {
    damaged: false,
  };
  app.addHook('onError', async (_request, _reply, error) => {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) state.damaged = true;
    return Promise.resolve();
  });
  app.get('/health', async (_request, reply) => {
    if (state.found === undefined || performance.now() - state.found.at > goodFor)
      state.found = { at: performance.now(), health: look(portal) };
    const health = await state.found.health;
    const now: Health = state.damaged ? { ...health, status: 'failing', database: 'damaged' } : health;
    return reply.code(now.status === 'ok' ? 200 : 503).send(now);
  });
}

async function look({ storage, scanner, staff, forms, client }: Portal): Promise<Health> {
  const [database, scanning] = await Promise.all([
    retryWhileLocked(() => storage.writeProbe()).then(
      () => 'ok' as const,
      (error: unknown) => (isLocked(error) ? 'locked' : isFull(error) ? 'full' : 'failing'),
    ),
    scanner === undefined
      ? ('off' as const)
      : scanner.ping().then(
          () => 'ok' as const,
          () => 'no-answer' as const,
        ),
  ]);
  return {
    status: database === 'ok' ? 'ok' : 'failing',
    database,
    scanner: scanning,
    log: staff?.watched.state ?? 'off',
    forms: [...forms.values()].filter((built) => client.has(built)).length,
  };
}
