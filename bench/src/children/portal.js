// Runs the portal as built, in a separate process. The first argument is its settings as JSON.
import { openPortal } from '@formwright/portal';

// The only client of this benchmark sends as many requests as a whole council.
const limits = { 'pages-per-minute': 1e6, 'papers-per-minute': 1e6, 'drafts-per-hour': 1e6 };
const app = await openPortal({ ...JSON.parse(process.argv[2]), limits });
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
process.once('SIGTERM', () => void app.close());
