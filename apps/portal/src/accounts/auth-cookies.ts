/** Returns the cookie of a header that says who is signed in. Empty if there is none. */
export function sessionCookie(header: string): string {
  return cookieNamed(header, 'formwright.session_token');
}

/** Returns the cookie of a header by which better-auth remembers who has given a password, until the code is entered. */
export function secondStepCookie(header: string): string {
  return cookieNamed(header, 'formwright.two_factor');
}

function cookieNamed(header: string, name: string): string {
  return header
    .split(/; */)
    .filter((text) => text.split('=', 1)[0] === name)
    .join('; ');
}
