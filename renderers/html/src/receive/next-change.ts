/** Waits until something that can be followed has changed. */
export async function nextChange(subscribe: (changed: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });
}
