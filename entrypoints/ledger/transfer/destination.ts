interface PickerOptions {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}

/** Where the reader can pick a file to write to: not in every browser. */
type Picker = (options: PickerOptions) => Promise<FileSystemFileHandle>;

/** The file that the reader picks; null where the browser has no such way, and what is written is downloaded. Rejects with an `AbortError` where the reader thought better of it. */
export async function pickFile(
  name: string,
  { type, ending }: { type: string; ending: string },
): Promise<FileSystemFileHandle | null> {
  const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (picker === undefined) return null;
  const [mediaType = type] = type.split(';');
  return picker.call(window, { suggestedName: name, types: [{ accept: { [mediaType]: [`.${ending}`] } }] });
}

/** Hands a blob to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser reads it after this task; a minute is long for that.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
