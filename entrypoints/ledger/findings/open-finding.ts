/** The finding that is shown beside the list, as `open=12.fingerprint` in the address. */
export interface OpenFinding {
  capture: number;
  fingerprint: string;
}

export function openFindingOf(params: URLSearchParams): OpenFinding | null {
  const [, capture, fingerprint] = /^(\d{1,15})\.(.+)$/s.exec(params.get('open') ?? '') ?? [];
  return capture === undefined || fingerprint === undefined ? null : { capture: Number(capture), fingerprint };
}

export function openFindingText({ capture, fingerprint }: OpenFinding): string {
  return `${capture}.${fingerprint}`;
}
