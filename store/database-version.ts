/** Of the extension's one database, apart from the code that works on it: the ledger's first reading does without that. */
export const databaseName = 'gouji';
export const schemaVersion = 3;
/** As the browser counts the versions that Dexie declares. */
export const storedVersion = schemaVersion * 10;
