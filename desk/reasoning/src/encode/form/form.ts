import { allReferences, nodesOf, type Compiled } from '@formwright/generator';
import type { Node, Path } from '@formwright/model';
import { newScript, type Script } from '../smt/script.ts';
import type { Term } from '../smt/terms.ts';
import { newTexts, type Texts } from '../values/texts.ts';
import { textsOf } from './texts-of.ts';

/** What is encoded, and the script that it is written into. */
export interface Form {
  readonly compiled: Compiled;
  readonly nodes: ReadonlyMap<Path, Node>;
  /** The fields that logic reads. */
  readonly read: ReadonlySet<Path>;
  readonly texts: Texts;
  readonly script: Script;
  /** Writes something once for each key. */
  once(key: string, write: () => Term): Term;
}

/** Starts the script of a form. */
export function newForm(compiled: Compiled): Form {
  const texts = newTexts();
  textsOf(compiled).forEach((text) => texts.numberOf(text));
  const known = new Map<string, Term>();
  return {
    compiled,
    nodes: nodesOf(compiled),
    read: allReferences(compiled.logic),
    texts,
    script: newScript(),
    once(key, write) {
      const term = known.get(key) ?? write();
      known.set(key, term);
      return term;
    },
  };
}
