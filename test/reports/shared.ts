import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared', import.meta.url));
const folder = process.env.GOUJI_SHARED ?? beside;

/** The folder of real reports that may lie beside the checkout; null where it does not. */
export const shared: string | null = existsSync(`${folder}/domain/oracle.json`) ? folder : null;
