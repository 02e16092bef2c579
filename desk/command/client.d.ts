// What TypeScript knows of a form that is imported through the plug-in: what is true of every form. The types of one form
// are in its folder `generated`, which `formwright build` writes.
declare module '*.json?formwright' {
  export const form: import('@formwright/model').CompiledForm;
}

declare module '*.json?formwright=cy' {
  export const form: import('@formwright/model').CompiledForm;
}
