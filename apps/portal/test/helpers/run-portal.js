// Runs the built portal in a separate process, for tests that end it in various ways. The first argument is the
// settings as JSON: { forms, database, client, port?, now? }. `now` stops the clock, because answers that are valid
// today may not be valid later.
import { openPortal } from '../../dist/index.js';

const { port = 0, now, ...options } = JSON.parse(process.argv[2] ?? '{}');
const app = await openPortal({
  pdfs: { time: 300_000 },
  ...options,
  ...(now === undefined ? {} : { now: () => new Date(now) }),
});
console.log(await app.listen({ port, host: '127.0.0.1' }));
process.once('SIGTERM', () => void app.close());
