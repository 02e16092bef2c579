import type { Answer } from './answer.ts';

/** The renderers for the preview, and the style sheets of their pages. */
const previews: Readonly<Record<string, readonly string[]>> = {
  'web-component': ['preview.css'],
  react: ['preview.css', 'theme.css'],
  print: ['print.css'],
};

/** The page of the desk. It contains nothing from a form, which comes as data. */
export const deskPage: Answer = page({ title: 'Formwright', script: 'desk.js', styles: ['desk.css'] });

/** Returns the page of a renderer, which its script draws into; undefined if there is no such renderer. */
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
