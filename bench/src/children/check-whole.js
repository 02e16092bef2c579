// Checks a form as a whole, including its keywords, as `formwright check` does. Argument: its file. Loading counts.
import { measured } from './measured.js';

await measured(async () => {
  const { checkWholeForm } = await import('@formwright/reasoning');
  const { diagnostics, untold } = await checkWholeForm(process.argv[2]);
  return { found: [...diagnostics, ...untold].map(({ code }) => code) };
});
