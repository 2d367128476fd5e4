/** Why a file cannot be taken in. Nothing is changed by any of these. */
export type BundleTrouble =
  | 'empty' // no bytes at all
  | 'foreign' // no bundle: another kind of file
  | 'truncated' // it begins as a bundle and breaks off
  | 'damaged' // bytes were changed since it was written
  | 'newer' // written in a version of the format that is not known here
  | 'forged' // put together so as to do harm, or by a program that does not keep to the format
  | 'too-large' // holds a piece larger than any that a library has
  | 'unreadable'; // the browser could not read the file (moved, changed or removed meanwhile)

/** `where` names the entry of the file, `detail` is for whoever looks into it. */
export class BundleError extends Error {
  readonly trouble: BundleTrouble;
  readonly where: string | null;

  constructor(trouble: BundleTrouble, where: string | null, detail: string, cause?: unknown) {
    super(`${trouble}${where === null ? '' : ` (${where})`}: ${detail}`, { cause });
    this.name = 'BundleError';
    this.trouble = trouble;
    this.where = where;
  }
}
