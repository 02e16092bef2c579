const UNITS = ['kB', 'MB', 'GB'];

/**
 * Returns the size of a file as people read it, in units of 1,024: 640 bytes are '1 kB', and 1,572,864 bytes are '1.5
 * MB'.
 */
export function sizeText(bytes: number): string {
  let size = Math.max(1, bytes / 1024);
  let unit = 0;
  for (; size >= 1024 && unit < 2; unit++) size /= 1024;
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${UNITS[unit]}`;
}
