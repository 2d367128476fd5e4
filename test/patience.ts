import { vi } from 'vitest';

// Vitest gives up after a second, which a busy machine takes for a frame. How long something may take is no matter of these tests.
const patience = 10_000;
const { waitFor, waitUntil } = vi;
vi.waitFor = (ask, options = patience) => waitFor(ask, options);
vi.waitUntil = (ask, options = patience) => waitUntil(ask, options);
