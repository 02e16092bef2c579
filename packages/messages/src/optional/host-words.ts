/**
 * Words for look-ups and files in one language, as plain text. They are separate from `Wording` because few forms need
 * them.
 */
export interface HostWords {
  /** The number of suggestions for what is typed, and what to say when the source does not answer. */
  suggestions(count: number): string;
  readonly lookupFailed: string;
  /** Which files are accepted ('PDF, Word', '10 MB'), and what is happening to a file, by its name. */
  fileLimits(kinds: string, size: string): string;
  /** Below the control: files may be dragged there instead of being chosen. */
  readonly dropFiles: string;
  uploading(name: string, percent: number): string;
  uploaded(name: string): string;
  uploadFailed(name: string): string;
  stopUpload(name: string): string;
  readonly noUploads: string;
  /** Shown when no more files can be added. */
  readonly noMoreUploads: string;
}

/** The words by `Wording.language`. A missing word does not compile. */
export const hostWords: { readonly [language in 'en' | 'cy']: HostWords } = {
  en: {
    suggestions: (count) => `${count === 0 ? 'No' : count} ${count === 1 ? 'suggestion' : 'suggestions'}`,
    lookupFailed: 'There are no suggestions at the moment.',
    fileLimits: (kinds, size) => `${kinds}. Each file can be up to ${size}.`,
    dropFiles: 'You can also drop files here.',
    uploading: (name, percent) => `Uploading ${name}: ${percent}%`,
    uploaded: (name) => `${name} uploaded`,
    uploadFailed: (name) => `${name} could not be uploaded. Try again, or remove it.`,
    stopUpload: (name) => `Stop uploading ${name}`,
    noUploads: 'Files cannot be added here.',
    noMoreUploads: 'No more files can be added. Remove one to make room for another.',
  },
  cy: {
    suggestions: (count) => (count === 0 ? 'Dim awgrymiadau' : `Nifer yr awgrymiadau: ${count}`),
    lookupFailed: 'Nid oes awgrymiadau ar hyn o bryd.',
    fileLimits: (kinds, size) => `${kinds}. Maint mwyaf pob ffeil: ${size}.`,
    dropFiles: 'Gallwch ollwng ffeiliau yma hefyd.',
    uploading: (name, percent) => `Wrthi’n uwchlwytho ${name}: ${percent}%`,
    uploaded: (name) => `Uwchlwythwyd: ${name}`,
    uploadFailed: (name) => `Nid oedd modd uwchlwytho ${name}. Rhowch gynnig arall arni, neu ei thynnu.`,
    stopUpload: (name) => `Stopio uwchlwytho: ${name}`,
    noUploads: 'Ni ellir ychwanegu ffeiliau yma.',
    noMoreUploads: 'Ni ellir ychwanegu rhagor o ffeiliau. Tynnwch un i wneud lle i un arall.',
  },
};
