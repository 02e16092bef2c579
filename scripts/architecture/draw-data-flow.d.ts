/** Returns the picture of docs/data-flow.svg, drawn from the layers' table and the source in `root`. */
export function drawDataFlow(root: string): string;
