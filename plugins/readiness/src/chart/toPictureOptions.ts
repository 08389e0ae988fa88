import { downloadBlob } from '../frame/downloadBlob';
import { downloadText } from '../frame/downloadText';
import { ExportOption } from '../frame/ExportMenu';
import { toPng } from './picture';

/** @internal */
export interface PictureOptions {
  /** Of the file, without its ending. */
  name: string;
  titles: { svg: string; png: string };
  /** The picture as SVG. */
  draw: () => string;
}

/** A picture in both formats, as options of a menu. @internal */
export function toPictureOptions(options: PictureOptions): ExportOption[] {
  const { name, titles, draw } = options;
  return [
    {
      title: titles.svg,
      run: () => downloadText(`${name}.svg`, 'image/svg+xml', draw()),
    },
    {
      title: titles.png,
      run: async () => downloadBlob(`${name}.png`, await toPng(draw())),
    },
  ];
}
