import type { FastifyInstance } from 'fastify';
import type { Portal } from '../portal.ts';
import { isFull, isLocked, patiently } from '../storage/patiently.ts';

/** How long a finding is good, in milliseconds: whoever asks often costs no more than one write. */
const goodFor = 5_000;

/** What is well and what is not. */
interface Health {
  readonly status: 'ok' | 'failing';
  /** Whether it can be written, and no statement has found it damaged. */
  readonly database: 'ok' | 'locked' | 'full' | 'damaged' | 'failing';
  /** Without one that answers no file is taken; the rest goes on. */
  readonly scanner: 'ok' | 'off' | 'no-answer';
  /** How many can be filled in. */
  readonly forms: number;
}

/** Adds `/health`, for what watches the portal or sends people to it: 200, or 503 where nothing could be saved. */
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

async function look({ storage, scanner, forms, client }: Portal): Promise<Health> {
  const [database, scanning] = await Promise.all([
    patiently(() => storage.writeProbe()).then(
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
    forms: [...forms.values()].filter((built) => client.has(built)).length,
  };
}
