// A portal as built, in a process of its own. Settings are JSON in the first argument.
import { openPortal } from '@formwright/portal';

// The one visitor of this benchmark asks for as much as a council does.
const limits = { 'pages-per-minute': 1e6, 'papers-per-minute': 1e6, 'drafts-per-hour': 1e6 };
const app = await openPortal({ ...JSON.parse(process.argv[2]), limits });
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
process.once('SIGTERM', () => void app.close());
