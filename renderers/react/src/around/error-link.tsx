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

interface ErrorListProps {
  readonly lines: readonly ErrorLine[];
  readonly className: string;
  readonly linkClassName?: string;
}

/** A list of links to what is wrong, missing or commented on. */
export function ErrorList({ lines, className, linkClassName }: ErrorListProps): ReactNode {
  return (
    <ul className={`govuk-list ${className}`}>
      {lines.map((line) => (
        <li key={line.pointer}>
          <ErrorLink line={line} {...(linkClassName !== undefined && { className: linkClassName })} />
        </li>
      ))}
    </ul>
  );
}
