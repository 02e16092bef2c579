import { clearPart, setCommittedValue } from 'lit/directive-helpers.js';
import { type ChildPart, Directive, directive, type DirectiveResult } from 'lit/directive.js';

// A class, as Lit's directives are.
class KeyedDirective extends Directive {
  key: unknown;

  render(_key: unknown, value: unknown): unknown {
    return value;
  }

  override update(part: ChildPart, [key, value]: [unknown, unknown]): unknown {
    if (key !== this.key) {
      clearPart(part);
      setCommittedValue(part);
    }
    this.key = key;
    return value;
  }
}

/**
 * Draws a value in new nodes each time that its key is another. Lit's own `keyed` forgets what it drew before it goes:
 * directives in it go on listening, and draw what nobody sees.
 */
export const keyed: (key: unknown, value: unknown) => DirectiveResult = directive(KeyedDirective);
