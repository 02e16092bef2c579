import { text } from '@formwright/runtime';

/** Longer than any name on a person's device need be. */
const longest = 200;

/** How the name of a file of each kind ends; the first where it does not yet. */
const extensions: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/heic': ['.heic'],
  'image/tiff': ['.tif', '.tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
};

/** Names of devices, which Windows opens in place of a file, whatever follows the first dot. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * Makes a name fit to be shown: one line without folders, and without characters that hide or turn it. It is never
 * blank.
 */
export function fileName(given: unknown): string {
  const last = typeof given === 'string' ? (given.split(/[\\/]/).at(-1) ?? '') : '';
  const clean = last
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .normalize('NFC')
    .trim();
  return text([...clean].slice(-longest).join('')) ?? 'file';
}

/**
 * Makes a name fit to be saved under on any system, with the extension of what the file is: `x.html` that is a PDF
 * becomes `x.html.pdf`. A name that is fit stays as it is.
 */
export function savedName(given: string, mediaType: string): string {
  const name = fileName(given)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(devices, '_$1');
  const own = extensions[mediaType] ?? ['.bin'];
  const stem = own.some((extension) => name.toLowerCase() === extension.slice(1)) ? '' : name;
  if (own.some((extension) => stem.toLowerCase().endsWith(extension))) return stem;
  const [extension] = own;
  return `${[...(stem || 'file')].slice(0, longest - extension.length).join('')}${extension}`;
}
