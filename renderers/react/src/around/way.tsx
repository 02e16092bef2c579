import type { ReactNode } from 'react';

interface WayProps {
  readonly action: 'previous' | 'list';
  readonly label: string | undefined;
  readonly go: () => void;
}

/** A link away from the page, in the `govuk` profile: back, or to the list of tasks. */
export function Way({ action, label, go }: WayProps): ReactNode {
  if (label === undefined) return null;
  return (
    <button
      type="button"
      className={`formwright-link formwright-${action}`}
      data-action={action}
      part="link"
      onClick={go}
    >
      {label}
    </button>
  );
}
