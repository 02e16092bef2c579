import { inStep } from './in-step.ts';

/** Keeps what a live region says in step. It speaks each time that it is set, even to what it says already. */
export function said(text: string): (element: Element) => void {
  return inStep((region) => {
    if (region.textContent !== text) region.textContent = text;
  });
}
