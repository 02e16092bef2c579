import type { ChosenFile } from '../platform.ts';
import type { Uploads } from './uploads.ts';

/** A drag event, as far as files need it: a session has no types of a browser. */
interface Drag {
  readonly currentTarget: { toggleAttribute(name: string, force: boolean): unknown };
  readonly dataTransfer: { readonly types: readonly string[]; readonly files: ArrayLike<ChosenFile> } | null;
  preventDefault(): void;
}

/** What the place around a control of files does with files that a person drags there. */
export interface DropZone {
  over(event: Drag): void;
  leave(event: Drag): void;
  drop(event: Drag): void;
}

/**
 * Makes the place into which files can be dropped instead of being chosen. While files are above it, it has the attribute
 * `data-over`. What else is dragged there, such as text, is the browser's.
 */
export function dropZone(uploads: Uploads): DropZone {
  const hasFiles = ({ dataTransfer }: Drag): boolean => dataTransfer?.types.includes('Files') ?? false;
  const mark = ({ currentTarget }: Drag, isOver: boolean): void =>
    void currentTarget.toggleAttribute('data-over', isOver);
  return {
    over(event) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      mark(event, true);
    },
    leave: (event) => mark(event, false),
    drop(event) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      mark(event, false);
      uploads.add(Array.from(event.dataTransfer?.files ?? []));
    },
  };
}
