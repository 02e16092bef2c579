/** Returns a number with its noun: '1 error', '2 errors'. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
