export function tighten(code: string): string;
