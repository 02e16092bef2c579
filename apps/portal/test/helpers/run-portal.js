// A portal of its own process, as built, for tests that end it in every way. Settings are JSON in the first argument:
// { forms, database, client, port?, now? }. `now` stops the clock, since answers that are right today are not for ever.
import { openPortal } from '../../dist/index.js';

const { port = 0, now, ...options } = JSON.parse(process.argv[2] ?? '{}');
const app = await openPortal({
  pdfs: { time: 300_000 },
  ...options,
  ...(now === undefined ? {} : { now: () => new Date(now) }),
});
console.log(await app.listen({ port, host: '127.0.0.1' }));
process.once('SIGTERM', () => void app.close());
