import type { AttachmentLimits, FileKind } from '@formwright/model';

/** `x-attachments`, as verified by the checker. */
export interface WrittenAttachments {
  readonly accept: readonly string[];
  /** `10 MB`, `500 kB`. */
  readonly maxSize: string;
}

/** What people call each kind of file that the dialect accepts, and the extensions of such files. */
const kinds: Readonly<Record<string, Omit<FileKind, 'mediaType'>>> = {
  'application/pdf': { name: 'PDF', extensions: ['.pdf'] },
  'image/jpeg': { name: 'JPEG', extensions: ['.jpg', '.jpeg'] },
  'image/png': { name: 'PNG', extensions: ['.png'] },
  'image/heic': { name: 'HEIC', extensions: ['.heic'] },
  'image/tiff': { name: 'TIFF', extensions: ['.tif', '.tiff'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { name: 'Word', extensions: ['.docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { name: 'Excel', extensions: ['.xlsx'] },
  'application/vnd.oasis.opendocument.text': { name: 'OpenDocument', extensions: ['.odt'] },
};

const units: Readonly<Record<string, number>> = { kB: 1024, MB: 1024 * 1024 };

/** Returns the limits in the form that programs need. */
export function attachmentLimits({ accept, maxSize }: WrittenAttachments): AttachmentLimits {
  const [count, unit = 'kB'] = maxSize.split(' ');
  return {
    accept: accept.map((mediaType) => ({ mediaType, ...(kinds[mediaType] ?? { name: mediaType, extensions: [] }) })),
    maxSize: Number(count) * (units[unit] ?? 1),
  };
}
