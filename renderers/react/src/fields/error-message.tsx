import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

interface ErrorMessageProps {
  readonly id: string;
  readonly message: string | undefined;
}

/** An issue's words, at the field or repeat that has it. */
export function ErrorMessage({ id, message }: ErrorMessageProps): ReactNode {
  const { wording } = useDrawing().session;
  if (message === undefined) return null;
  return (
    <p className="govuk-error-message" id={id}>
      <span className="govuk-visually-hidden">{wording.errorPrefix}</span> <span>{message}</span>
    </p>
  );
}
