import type { Path } from '@skinroot/forms';

/** A file on its way: still going, waiting for network, or refused with the reason in words. */
export interface UploadView {
  id: string;
  path: Path;
  name: string;
  /** 0 to 100, whole. */
  percent: number;
  state: 'sending' | 'waiting' | 'failed';
  reason: string;
}

/**
 * What the form needs of whoever carries files to the server. The renderer never fetches: it hands over what was chosen,
 * draws `uploads()` and learns of finished files as answers.
 */
export interface FileUploads {
  /** Takes a chosen file for a question. */
  add: (path: Path, file: File) => void;
  retry: (id: string) => void;
  /** Gives an upload up. */
  drop: (id: string) => void;
  /** All uploads under way; the same array as long as nothing changed. */
  uploads: () => readonly UploadView[];
  listen: (listener: () => void) => () => void;
  /** Address of a small picture of a stored photo. */
  pictureOf: (id: string) => string;
}
