// `npm run turbo -- test --filter=@formwright/session`: tasks of turbo.json, as `npm test` runs them.
import { runTurbo } from './tasks/run-turbo.js';

process.exit(runTurbo(process.argv.slice(2)));
