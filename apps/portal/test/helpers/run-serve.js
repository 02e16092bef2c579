// Serves the portal as `npm start` does after building. The first argument is the project's folder, and the rest is the
// command line.
import { serve } from '../../dist/index.js';

const [root, ...args] = process.argv.slice(2);
await serve(args, process.env, root);
