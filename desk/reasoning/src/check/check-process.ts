// Run by `check-apart.ts` in a process of its own. It receives the file and the texts that are open in an editor, and
// sends back the result of the check.
import { read, type OpenTexts } from '@formwright/generator';
import { checkWholeRead } from './check-form.ts';

process.once('message', (asked) => {
  const { file, open } = asked as { readonly file: string; readonly open: OpenTexts };
  void checkWholeRead(read(file, { open })).then((result) =>
    process.send?.(result, undefined, undefined, () => process.disconnect()),
  );
});
