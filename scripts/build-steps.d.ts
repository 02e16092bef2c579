/** Returns the steps of the build. Each is what it builds, followed by its script and arguments. */
export function buildSteps(forms: string): readonly (readonly string[])[];
