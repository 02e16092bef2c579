// Checks the keywords of a form, one by one. Argument: its file. Loading counts, because a designer waits for that too.
import { measured } from './measured.js';

await measured(async () => {
  const { checkForm } = await import('@formwright/generator');
  const { diagnostics } = await checkForm(process.argv[2]);
  return { found: diagnostics.map(({ code }) => code) };
});
