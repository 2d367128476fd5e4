/** Where an export goes, piece by piece. */
export interface Sink {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Makes the file what was written. Gives the whole where it went to no file. */
  finish(): Promise<Blob | null>;
  /** Leaves everything as it was. */
  abandon(): Promise<void>;
}

/** Writes beside the file; only when all is written it takes the file's place. */
export async function fileSink(file: FileSystemFileHandle): Promise<Sink> {
  const wasEmpty = (await file.getFile()).size === 0;
  const stream = await file.createWritable();
  return {
    write: (piece) => stream.write(piece),
    async finish() {
      await stream.close();
      return null;
    },
    async abandon() {
      await stream.abort().catch(() => {});
      // A file that was picked by a new name was made when it was picked.
      if (wasEmpty && 'remove' in file) await (file as { remove(): Promise<void> }).remove().catch(() => {});
    },
  };
}

const partSize = 4 << 20;

/** Gathers what is written in a blob, which the browser keeps outside of the script's memory. */
export function blobSink(type: string): Sink {
  let whole = new Blob([], { type });
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const gather = () => {
    whole = new Blob([whole, ...parts], { type });
    parts = [];
    size = 0;
  };
  return {
    async write(piece) {
      parts.push(piece);
      size += piece.byteLength;
      if (size >= partSize) gather();
    },
    async finish() {
      gather();
      return whole;
    },
    async abandon() {
      whole = new Blob();
      parts = [];
    },
  };
}
