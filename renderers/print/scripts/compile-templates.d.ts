export function compileTemplates(): string;
