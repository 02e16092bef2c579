import { clearPart, setCommittedValue } from 'lit/directive-helpers.js';
import { type ChildPart, Directive, directive, type DirectiveResult } from 'lit/directive.js';

// Lit's directives are classes.
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
 * Draws a value in new nodes each time that its key changes. Lit's own `keyed` removes the old nodes without
 * disconnecting their directives, which then keep listening and drawing unseen.
 */
export const keyed: (key: unknown, value: unknown) => DirectiveResult = directive(KeyedDirective);
