import { BundleError } from './trouble.ts';

const maxDepth = 40;
const maxText = 4_000_000;
const maxNodes = 20_000_000;
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

/** What a bundle's JSON says. Refused: text that is no UTF-8 or no JSON, keys that reach into JavaScript's own objects, and depths and lengths that no record has. */
export function plainJson(bytes: Uint8Array, where: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw new BundleError('forged', where, 'is no JSON', error);
  }
  check(value, where);
  return value;
}

function check(root: unknown, where: string): void {
  const refuse = (detail: string) => new BundleError('forged', where, detail);
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let nodes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    nodes += 1;
    if (nodes > maxNodes) throw refuse('holds too many values');
    if (typeof value === 'string' && value.length > maxText) throw refuse('holds a text that is too long');
    if (typeof value !== 'object' || value === null) continue;
    if (depth === maxDepth) throw refuse('is nested too deeply');
    if (Array.isArray(value)) {
      for (const each of value) open.push({ value: each, depth: depth + 1 });
      continue;
    }
    for (const [key, each] of Object.entries(value)) {
      if (unsafe.has(key)) throw refuse(`has a key ${key}`);
      open.push({ value: each, depth: depth + 1 });
    }
  }
}
