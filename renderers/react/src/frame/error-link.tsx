import type { ErrorLine } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface ErrorLinkProps {
  readonly line: ErrorLine;
  readonly className?: string;
}

/** A link from what is wrong or missing to where it can be mended, on any page. */
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
