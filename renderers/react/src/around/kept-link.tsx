import type { KeptLink } from '@formwright/session';
import type { ReactNode } from 'react';
import { useDrawing } from '../drawing-context.ts';

/** The link by which a person comes back, and the ways to keep it. */
export function KeptLinkLines({ keep: { address, copy, email } }: { readonly keep: KeptLink }): ReactNode {
  const { session } = useDrawing();
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href={address} data-link="">
          {address}
        </a>
      </p>
      <p className="govuk-body formwright-keep">
        {copy && (
          <button type="button" className="formwright-link" data-action="copy" onClick={() => void session.copyLink()}>
            {copy}
          </button>
        )}{' '}
        <a className="govuk-link" href={email.address}>
          {email.text}
        </a>
      </p>
    </>
  );
}
