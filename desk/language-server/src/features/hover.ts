import { CompileError, compile, type Compiled, type Definition } from '@formwright/generator';
import { explain } from '@formwright/reasoning';
import type { Hover } from 'vscode-languageserver';
import { rangeOf, type Cursor } from '../cursor.ts';
import type { Found } from './occurrences.ts';

/**
 * Says in plain English what the node under the cursor is, when it is shown and must be answered, and what it decides.
 */
export function hover({ document, literal }: Cursor, target: Found | undefined): Hover | null {
  const compiled = target && compiledOf(target.definition);
  const explanation = compiled && explain(compiled, target.node.path);
  if (!explanation || !literal) return null;
  const { label, text } = explanation;
  return {
    contents: {
      kind: 'markdown',
      value: `**${escaped(label)}**\n\n${text
        .split('\n')
        .map((line) => `- ${escaped(line)}`)
        .join('\n')}`,
    },
    range: rangeOf(document, literal),
  };
}

/** A form is read anew when it changes, and explained many times before that. */
const made = new WeakMap<Definition, Compiled>();

/** Undefined where the form has an error that bars compiling it. */
function compiledOf(definition: Definition): Compiled | undefined {
  const known = made.get(definition);
  if (known) return known;
  try {
    const compiled = compile(definition);
    made.set(definition, compiled);
    return compiled;
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}

/** Words of a definition are words, whatever Markdown would make of them. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
}
