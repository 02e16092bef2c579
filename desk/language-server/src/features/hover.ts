import { CompileError, compile, type Compiled, type Definition } from '@formwright/generator';
import { explain } from '@formwright/reasoning';
import type { Hover } from 'vscode-languageserver';
import { rangeOf, type Cursor } from '../cursor.ts';
import type { Found } from './occurrences.ts';

/**
 * Explains the node under the cursor in plain English: what it is, when it is shown and must be answered, and what it
 * decides. Returns null if there is none, or if the form cannot be compiled.
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

/** Compiled forms. A form is read again when it changes, and explained many times before that. */
const made = new WeakMap<Definition, Compiled>();

/** Compiles a form. Returns undefined if the form has an error that prevents it. */
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

/** Escapes text from a definition, so that Markdown does not interpret it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
}
