import { download } from '../transfer/destination.ts';

/** Gives a file to the reader as a download, under a name that every system takes. */
export function saveFile(file: Blob, name: string): void {
  download(file, name.replace(/[\\/:*?"<>|]/g, '_'));
}
