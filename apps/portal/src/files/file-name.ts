import { text } from '@formwright/runtime';

/** The most characters in a file's name. */
const longest = 200;

/** Extensions of each media type. The first is added to a name that has none of them. */
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

/** Device names. Windows opens the device in place of a file with such a name, whatever its extension. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * Makes a file's name safe to show: one line, without folders, and without characters that hide or reorder text. The
 * result is never blank.
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
 * Makes a file's name safe to save on any system, with the right extension for its type: a PDF called `x.html` becomes
 * `x.html.pdf`. A name that is already safe stays as it is.
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
