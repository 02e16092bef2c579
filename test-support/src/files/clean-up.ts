import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

// Set up before any hook of a test file, and so run after them all: by then nothing uses the folders.
afterAll(removeTemporaryFolders);
