import { stores2, writeLibrary } from './version-2.ts';

/** Version 3 keeps all that version 2 kept, and extracts beside it; those of these captures are still to be made. */
export function version3(factory: IDBFactory): Promise<void> {
  return writeLibrary(factory, 3, { ...stores2, extracts: { keyPath: 'id' } });
}
