/** Installs Debian packages if it runs as root and apt-get exists. Otherwise does nothing. */
export function installDebian(...packages: readonly string[]): void;
