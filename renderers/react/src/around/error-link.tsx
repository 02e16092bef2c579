import type { ErrorLine } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface ErrorLinkProps {
  readonly line: ErrorLine;
  readonly className?: string;
}

/** A link from an error or a missing answer to the place where it can be corrected, on any page. */
export function ErrorLink({ line, className }: ErrorLinkProps): ReactNode {
  const drawing = useDrawing();
  return (
    <a
      className={className}
      href={`#${drawing.id(line.pointer)}`}
      data-goto={line.pointer}
      onClick={(event) => {
        event.preventDefault();
        drawing.session.follow(line.pointer);
      }}
    >
      {line.message}
    </a>
  );
}
