// An SVG document that can be read in light and dark, without fonts from elsewhere.

const style = `
text{font:13px system-ui,sans-serif;fill:#0b0c0c}.title,.name{font-weight:600}.title{font-size:15px}
.name,.type{text-anchor:middle}.type{font:11px ui-monospace,monospace}.about{fill:#505a5f}
.page{fill:#fff}.band{fill:#f3f2f1;stroke:#b1b4b6}.box{fill:#fff;stroke:#505a5f}
.arrow,.flow{fill:none;stroke:#505a5f;marker-end:url(#arrowhead)}.flow{stroke:#1d70b8;stroke-width:3;marker-end:url(#flowhead)}
#arrowhead path{fill:#505a5f}#flowhead path{fill:#1d70b8}
@media (prefers-color-scheme:dark){text{fill:#f3f2f1}.about{fill:#b1b4b6}.page{fill:#0d1117}.band{fill:#161b22;stroke:#505a5f}
.box{fill:#21262d;stroke:#b1b4b6}.arrow{stroke:#b1b4b6}.flow{stroke:#5694ca}#arrowhead path{fill:#b1b4b6}#flowhead path{fill:#5694ca}}
`.trim();

/** Returns a document with its title and description, which screen readers read in place of the picture. */
export function svgDocument({ width, height, title, description }, content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
<style>
${style}
</style>
<defs>${marker('arrowhead', 8)}${marker('flowhead', 12)}</defs>
<rect class="page" width="${width}" height="${height}"/>
${content.join('\n')}
</svg>
`;
}

/** Returns a text as it is written in SVG. */
export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function marker(id, size) {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="6" refY="4" markerUnits="userSpaceOnUse" markerWidth="${size}" markerHeight="${size}" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>`;
}
