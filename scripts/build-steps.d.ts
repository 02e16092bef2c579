/** Returns of each step of the build what it builds, then its script with its arguments. */
export function buildSteps(forms: string): readonly (readonly string[])[];
