// Checks a form as a whole, its keywords included, as `formwright check` does: argument, its file. What is loaded for
// it counts.
import { measured } from './measured.js';

await measured(async () => {
  const { checkWholeForm } = await import('@formwright/reasoning');
  const { diagnostics, untold } = await checkWholeForm(process.argv[2]);
  return { found: [...diagnostics, ...untold].map(({ code }) => code) };
});
