import { builtExtension } from './build.ts';

/** Builds once before all, so that files that run beside each other do not build at the same time. */
export function setup(): void {
  builtExtension('chrome');
  builtExtension('firefox');
}
