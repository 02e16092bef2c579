/**
 * Returns one line about a failure: kind, code, route and where in the code. Never the error's own message, which may
 * quote an answer, nor the address, which may hold a token.
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
