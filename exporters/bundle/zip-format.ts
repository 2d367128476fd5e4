/** Signatures and fixed sizes of the zip format (APPNOTE.TXT 6.3.10), of the parts that a bundle uses. */
export const local = { signature: 0x04034b50, size: 30 };
export const central = { signature: 0x02014b50, size: 46 };
export const end = { signature: 0x06054b50, size: 22 };
export const end64 = { signature: 0x06064b50, size: 56 };
export const locator64 = { signature: 0x07064b50, size: 20 };

/** Names are UTF-8. */
export const utf8Flag = 0x0800;
export const stored = 0;
export const deflated = 8;
/** Says that the true number stands in the zip64 part. */
export const in64 = { word: 0xffffffff, half: 0xffff };
