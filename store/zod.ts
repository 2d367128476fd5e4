import { z } from 'zod';

// An extension's pages forbid eval. Zod probes for it when a schema is made, and browsers write down each try as an error: so
// it has to be told before the first one.
z.config({ jitless: true });

export { z };
