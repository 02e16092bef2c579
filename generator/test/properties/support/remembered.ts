const kept = ((globalThis as { formwrightTests?: Map<string, unknown> }).formwrightTests ??= new Map());

/**
 * Makes something that does not depend on the code under test, once for the process: for a mutant that matters on
 * loading, everything is loaded again.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it makes
export function remembered<Made>(name: string, make: () => Made): Made {
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as Made;
}
