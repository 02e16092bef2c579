// Run by `check-apart.ts` in a process of its own; told the file and the texts that an editor holds, answers with what
// was found.
import { read, type OpenTexts } from '@formwright/generator';
import { checkWholeRead } from '../check-form.ts';

process.once('message', (asked) => {
  const { file, open } = asked as { readonly file: string; readonly open: OpenTexts };
  void checkWholeRead(read(file, { open })).then((result) =>
    process.send?.(result, undefined, undefined, () => process.disconnect()),
  );
});
