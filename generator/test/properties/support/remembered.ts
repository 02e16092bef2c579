const kept = ((globalThis as { formwrightTests?: Map<string, unknown> }).formwrightTests ??= new Map());

/**
 * Makes what no code under test has a part in, once for the process: a mutant that matters while code loads has it
 * loaded anew.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it makes
export function remembered<Made>(name: string, make: () => Made): Made {
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name) as Made;
}
