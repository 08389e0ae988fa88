const SCALE = 2;

/** A chart that is on screen, as a part of another picture. @internal */
export function toChartDrawing(
  chart: Element,
): { body: string; width: number; height: number } | undefined {
  const drawn = chart.querySelector('svg.recharts-surface, svg');
  if (!drawn) {
    return undefined;
  }
  const copy = drawn.cloneNode(true) as SVGElement;
  const { width, height } = drawn.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.removeAttribute('style');
  return {
    body: new XMLSerializer().serializeToString(copy),
    width,
    height,
  };
}

/** Draws an SVG as PNG, twice as fine as on screen. @internal */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob =>
      blob ? resolve(blob) : reject(new Error('The picture is empty')),
    );
  });
}
