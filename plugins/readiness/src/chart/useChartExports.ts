import { RefObject } from 'react';
import { downloadCsv } from '../frame/downloadCsv';
import { ExportOption } from '../frame/ExportMenu';
import { useTexts } from '../texts';
import { toChartDrawing } from './picture';
import { Picture, toPicture } from './toPicture';
import { toPictureOptions } from './toPictureOptions';
import { usePictureColors } from './usePictureColors';

/** A chart, and the words that make its picture readable on its own. @internal */
export interface ChartExport extends Pick<Picture, 'title' | 'notes' | 'foot'> {
  /** Of the files, without their endings. */
  name: string;
  /** Where it is drawn. */
  picture: RefObject<HTMLElement>;
  toCsv: () => string;
}

/** A function with the ways to take a chart along, as options of a menu. @internal */
export function useChartExports(): (chart: ChartExport) => ExportOption[] {
  const colors = usePictureColors();
  const { t } = useTexts();
  return ({ name, picture, toCsv, ...words }) => [
    {
      title: t('chart.csv'),
      run: () => downloadCsv(`${name}.csv`, toCsv()),
    },
    ...toPictureOptions({
      name,
      titles: { svg: t('chart.svg'), png: t('chart.png') },
      draw: () => {
        const drawing = picture.current && toChartDrawing(picture.current);
        if (!drawing) {
          throw new Error(t('chart.noPicture'));
        }
        return toPicture({ ...drawing, ...words, colors });
      },
    }),
  ];
}
