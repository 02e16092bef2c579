/** Returns the path of the Chromium that the tests use: the one named in CHROMIUM, or an installed one, if any. */
export function findChromium(): string | undefined;

/** Switches with which every test starts it. */
export const chromiumSwitches: readonly string[];
