// A portal as built, in a process of its own. Settings are JSON in the first argument.
import { openPortal } from '@formwright/portal';

const app = await openPortal(JSON.parse(process.argv[2]));
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
process.once('SIGTERM', () => void app.close());
