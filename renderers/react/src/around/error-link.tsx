import type { Pointer } from '@formwright/model';
import type { ErrorLine } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface ErrorLinkProps {
  readonly pointer: Pointer;
  readonly children: ReactNode;
  readonly className?: string;
  /** The link's own id, if it takes the focus when the person comes back. */
  readonly own?: string;
}

/** A link from an error, a missing answer or the review to the place where it can be changed, on any page. */
export function ErrorLink({ pointer, children, className, own }: ErrorLinkProps): ReactNode {
  const drawing = useDrawing();
  return (
    <a
      className={className}
      id={own}
      href={`#${drawing.id(pointer)}`}
      data-goto={pointer}
      onClick={(event) => {
        event.preventDefault();
        drawing.session.follow(pointer);
      }}
    >
      {children}
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
          <ErrorLink pointer={line.pointer} {...(linkClassName !== undefined && { className: linkClassName })}>
            {line.message}
          </ErrorLink>
        </li>
      ))}
    </ul>
  );
}
