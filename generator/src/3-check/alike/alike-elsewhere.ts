import { relative, dirname } from 'node:path';
import { diagnostic, type RawDiagnostic } from '@formwright/diagnostics';
import type { Definition } from '../../1-read/definition.ts';
import { valueOf } from '../../2-resolve/keywords/value-of.ts';
import { resolve } from '../../2-resolve/resolve.ts';
import { areAlike, partsOf, type Part } from './questions.ts';

/**
 * Finds the parts of forms that ask what a shared block or another of the forms asks. `blocks`: a definition whose
 * pages are the shared blocks. Each part is reported once: with its block, or with the first form that has it.
 */
export function alikeElsewhere(forms: readonly Definition[], blocks?: Definition): readonly RawDiagnostic[] {
  const shared = blocks ? partsOf(resolve(blocks)) : [];
  const before: { readonly form: Definition; readonly part: Part }[] = [];
  return forms.flatMap((form) => {
    const own = partsOf(resolve(form));
    const found = own.flatMap((part) => {
      const block = shared.find((other) => areAlike(other, part));
      const other = block ? undefined : before.find((candidate) => areAlike(candidate.part, part));
      if (block) return [reportBlock(part, { form, block })];
      return other ? [reportForm(part, other)] : [];
    });
    before.push(...own.map((part) => ({ form, part })));
    return found;
  });
}

function reportBlock(
  { node }: Part,
  { form, block }: { readonly form: Definition; readonly block: Part },
): RawDiagnostic {
  const { file, pointer } = block.node.keywords.get('type')?.place ?? block.node.place;
  const within = pointer.replace(/\/type$/, '');
  const path = relative(dirname(form.file), file).replaceAll('\\', '/');
  return diagnostic('alike-elsewhere', node.namePlace, {
    name: node.name,
    other: `the shared block ‘${valueOf<string>(block.node, 'title') ?? block.node.name}’`,
    suggestion: `Refer to it: \`"$ref": "${path}${within === '' ? '' : `#${within}`}"\`. What is written beside it is added to it.`,
  });
}

function reportForm({ node }: Part, { form, part }: { readonly form: Definition; readonly part: Part }): RawDiagnostic {
  return {
    ...diagnostic('alike-elsewhere', node.namePlace, {
      name: node.name,
      other: `\`${part.node.path}\` of the form \`${valueOf<string>(form.root, '$id') ?? form.file}\``,
      suggestion: 'Write the questions once, as a block in `schemas/blocks/`, and refer to it from both by `$ref`.',
    }),
    related: [part.node.namePlace],
  };
}
