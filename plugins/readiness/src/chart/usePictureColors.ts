import { useTheme } from '@material-ui/core/styles';
import { PictureColors } from './toPicture';

/** Paper and ink as on screen, in a type that every reader of SVG has. @internal */
export function usePictureColors(): PictureColors {
  const { palette } = useTheme();
  return {
    paper: palette.background.paper,
    text: palette.text.primary,
    font: 'Helvetica, Arial, sans-serif',
  };
}
