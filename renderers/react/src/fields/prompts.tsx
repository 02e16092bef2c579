import type { ReactNode } from 'react';

/** Advice that the answers call for. */
export function Prompts({ prompts }: { readonly prompts: readonly string[] }): ReactNode {
  return prompts.map((prompt) => (
    <div className="formwright-prompt" data-prompt="" part="prompt" key={prompt}>
      <p className="govuk-body">{prompt}</p>
    </div>
  ));
}
