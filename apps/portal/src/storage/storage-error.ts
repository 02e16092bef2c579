/** The database cannot be used, or a reference cannot be found. The message says why, and holds no answer. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
