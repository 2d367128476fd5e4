/**
 * Fulfilled when the reader or the system asks to end. Asking again ends nothing: Ctrl-C reaches the whole group, and
 * whoever started us passes it on once more while we tidy up.
 */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
