/**
 * Returns one line about a failure: its kind, code, route and place in the code. It contains neither the error's
 * message, which may quote an answer, nor the address, which may contain a token.
 */
export function failureLine(error: unknown, method: string, route: string | undefined): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
  const places =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 4)
          .map((line) => line.trim())
      : [];
  return `failed: ${method} ${route ?? '(no route)'}: ${kind}${code} ${places.join(' ')}`;
}
