import { type ReactNode, useEffect, useRef } from 'react';
import { useDrawing } from '../drawing-context.ts';

/** Advice that answers call for. What comes up while a person answers is said too, without taking the focus. */
export function Prompts({ prompts }: { readonly prompts: readonly string[] }): ReactNode {
  const { announcer, session } = useDrawing();
  const before = useRef(prompts);
  useEffect(() => {
    for (const prompt of prompts) {
      if (!before.current.includes(prompt)) announcer.say(`${session.wording.advicePrefix} ${prompt}`);
    }
    before.current = prompts;
  }, [announcer, session, prompts]);
  return prompts.map((prompt) => (
    <div className="formwright-prompt" data-prompt="" part="prompt" key={prompt}>
      <p className="govuk-body">{prompt}</p>
    </div>
  ));
}
