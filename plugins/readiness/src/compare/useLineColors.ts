import { useTheme } from '@material-ui/core/styles';

/** Told apart with the common colour blindnesses (after Okabe and Ito), for light and dark paper. */
const COLORS = {
  light: ['#00568f', '#a34700', '#00694f', '#8a3d6f', '#6b5900', '#4d4d4d'],
  dark: ['#7cc4f2', '#f2a766', '#5fd0ae', '#e3a3cb', '#e6d367', '#c8c8c8'],
};

/** Colours of lines that mean nothing but which line it is. @internal */
export function useLineColors(): readonly string[] {
  const theme = useTheme();
  return COLORS[theme.palette.type];
}
