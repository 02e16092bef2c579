/** Installs Debian's packages where we are root and there is apt-get; elsewhere it does nothing. */
export function installDebian(...packages: readonly string[]): void;
