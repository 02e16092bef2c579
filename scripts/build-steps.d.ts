/** Returns the steps that build another folder's forms. Each is what it builds, followed by its script and arguments. */
export function stepsOf(forms: string): readonly (readonly string[])[];
