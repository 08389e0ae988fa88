import { useTheme } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';

/** Type of the words in a chart, as its library takes it. @internal */
export function useLabelStyle() {
  return { fill: mutedColor(useTheme()), fontSize: 12 };
}
