import { palettes } from '@backstage/theme';
import { createTheme, getContrastRatio } from '@material-ui/core/styles';
import { statusColor } from './statusColor';
import { CHECK_STATUS_LOOK, GATE_STATUS_LOOK, StatusTone } from './statuses';

const TONES: StatusTone[] = [
  'positive',
  'negative',
  'warning',
  'waived',
  'active',
];

describe('statusColor', () => {
  it.each(['light', 'dark'] as const)(
    'can be read as text on paper in the %s theme',
    mode => {
      const theme = createTheme({ palette: palettes[mode] });
      for (const tone of TONES) {
        expect(
          getContrastRatio(
            statusColor(theme, tone),
            theme.palette.background.paper,
          ),
        ).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('works with a theme that has no status colours', () => {
    const theme = createTheme();
    expect(statusColor(theme, 'negative')).not.toBe(
      statusColor(theme, 'positive'),
    );
  });
});

describe('looks', () => {
  it.each([
    ['check', CHECK_STATUS_LOOK],
    ['gate', GATE_STATUS_LOOK],
  ])('tell every %s status apart by shape alone', (_, looks) => {
    const shapes = Object.values(looks).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
