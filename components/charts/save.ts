const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] as const;

/** A chart as a file that needs nothing besides: its styles written into it, in the colours of paper whatever the theme. */
export function svgText(drawn: SVGSVGElement, title: string): string {
  // Styles are only computed in the document, and `chart-saved` gives them the light colours.
  const host = document.createElement('div');
  host.className = 'chart chart-saved';
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  host.append(copy);
  document.body.append(host);
  try {
    for (const element of [copy, ...copy.querySelectorAll<SVGElement>('*')]) writeStyle(element);
    for (const name of ['aria-hidden', 'focusable']) copy.removeAttribute(name);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('role', 'img');
    const paper = document.createElementNS(copy.namespaceURI, 'rect');
    for (const [name, value] of [
      ['width', '100%'],
      ['height', '100%'],
      ['fill', '#ffffff'],
    ] as const)
      paper.setAttribute(name, value);
    const titled = document.createElementNS(copy.namespaceURI, 'title');
    titled.textContent = title;
    copy.prepend(titled, paper);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
  } finally {
    host.remove();
  }
}

function writeStyle(element: SVGElement): void {
  const computed = getComputedStyle(element);
  for (const name of kept) {
    const value = computed.getPropertyValue(name);
    // Patterns are named by the document's address once computed; the file has its own.
    if (value !== '' && !value.startsWith('url(')) element.setAttribute(name, value);
  }
  element.removeAttribute('class');
  element.removeAttribute('style');
}

/** A chart's file as a picture of twice its size, on white. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
