/** What a page passes on to everything in it, even into a shadow root, and our styles do not set. */
const inherited =
  ':host .formwright{text-transform:none;letter-spacing:normal;word-spacing:normal;text-indent:0;text-align:start;font-style:normal;white-space:normal}';

/**
 * Returns a style that looks the same on any page: a rem is what the person's browser says, also where the page has made
 * it something else (`html { font-size: 62.5% }`), and what the page passes on is set back.
 */
export function onAnyPage(css: string): string {
  const ratio = wantedSize() / sizeOf(document.documentElement);
  return (
    inherited +
    (ratio === 1 ? css : css.replaceAll(/([\d.]+)rem\b/g, (_all, rem: string) => `${Number(rem) * ratio}rem`))
  );
}

/** The size of text that the person has chosen in their browser. In a shadow root no rule of the page changes it. */
function wantedSize(): number {
  const host = document.createElement('span');
  const probe = document.createElement('span');
  probe.style.fontSize = 'medium';
  host.attachShadow({ mode: 'open' }).append(probe);
  document.documentElement.append(host);
  const size = sizeOf(probe);
  host.remove();
  return size;
}

function sizeOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}
