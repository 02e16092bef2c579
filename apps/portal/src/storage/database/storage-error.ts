/** The database cannot be used, or no free reference was found. The message says why, and contains no answers. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
