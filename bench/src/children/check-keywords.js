// Checks the keywords of a form, one by one: argument, its file. What is loaded for it counts, as a designer waits for
// that too.
import { measured } from './measured.js';

await measured(async () => {
  const { checkForm } = await import('@formwright/generator');
  const { diagnostics } = await checkForm(process.argv[2]);
  return { found: diagnostics.map(({ code }) => code) };
});
