// The portal as `npm start` serves it once all is built: the command line after the first argument, which is the
// project's folder.
import { serve } from '../../dist/index.js';

const [root, ...args] = process.argv.slice(2);
await serve(args, process.env, root);
