import {
  relativeAge,
  toExactTime,
  useNow,
} from 'backstage-plugin-readiness-react';
import { useTexts } from '../texts';

/** How long it is until something ends; hover shows the exact time. @internal */
export function TimeLeft(props: { until: string }) {
  const { until } = props;
  const { t } = useTexts();
  const now = useNow();
  const end = Date.parse(until);
  // The time left at an end is the age of now at that moment.
  const left = relativeAge(now, end);
  const words = () => {
    if (end <= now) {
      return t('contributed.until.over');
    }
    return left.unit === 'now'
      ? t('contributed.until.now')
      : t(`contributed.until.${left.unit}`, { count: left.count });
  };
  return (
    <time dateTime={until} title={toExactTime(until)}>
      {words()}
    </time>
  );
}
