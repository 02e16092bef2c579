import type { Answer } from './answer.ts';

/** The renderers that a form can be seen in, and the style sheets of their pages. */
const previews: Readonly<Record<string, readonly string[]>> = {
  'web-component': ['preview.css'],
  react: ['preview.css', 'theme.css'],
  print: ['print.css'],
};

/** The desk itself. Nothing of a form is in it: that comes as data. */
export const deskPage: Answer = page({ title: 'Formwright', script: 'desk.js', styles: ['desk.css'] });

/** Gives the page of a renderer, drawn into by its script. Undefined: there is no such renderer. */
export function previewPage(renderer: string): Answer | undefined {
  const styles = Object.hasOwn(previews, renderer) ? previews[renderer] : undefined;
  return styles && page({ title: 'Preview', script: `preview-${renderer}.js`, styles });
}

function page({
  title,
  script,
  styles,
}: {
  readonly title: string;
  readonly script: string;
  readonly styles: readonly string[];
}): Answer {
  return {
    kind: 'html',
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg">
${styles.map((style) => `<link rel="stylesheet" href="/assets/${style}">`).join('\n')}
<script type="module" src="/assets/${script}"></script>
</head>
<body></body>
</html>
`,
  };
}
