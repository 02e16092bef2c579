import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface ErrorMessageProps {
  readonly id: string;
  readonly message: string | undefined;
}

/** The words of an issue at a field, section, repeat or entry. */
export function ErrorMessage({ id, message }: ErrorMessageProps): ReactNode {
  const { wording } = useDrawing().session;
  if (message === undefined) return null;
  return (
    <p className="govuk-error-message" id={id}>
      <span className="govuk-visually-hidden">{wording.errorPrefix}</span> <span>{message}</span>
    </p>
  );
}
