import { plainText } from '@formwright/model';
import type { Child } from '@formwright/session';
import { useEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';

/** Says the words of a note that comes up while a person answers, as what stands on the page is read anyway. */
export function useNoteAnnouncements(children: readonly Child[]): void {
  const { announcer } = useDrawing();
  const before = useRef(children);
  useEffect(() => {
    const known = new Set(before.current.map(({ pointer }) => pointer));
    before.current = children;
    for (const { node, pointer } of children) {
      if (node.kind === 'note' && !known.has(pointer)) announcer.say(plainText(node.text));
    }
  }, [announcer, children]);
}
