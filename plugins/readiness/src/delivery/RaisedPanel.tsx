import { toReasonText, toWords } from 'backstage-plugin-readiness-react';
import { Panel } from '../frame/Panel';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';
import { useDelivery } from './useDelivery';
import { toSectionText } from './toSectionText';

const HEADING_ID = 'readiness-delivery-raised';

/** What the profile expects although the mode does not, and which rule says so. @internal */
export function RaisedPanel() {
  const { raised } = useDelivery().delivery;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (raised.length === 0) {
    return null;
  }
  return (
    <Panel labelledBy={HEADING_ID}>
      <div className={classes.part}>
        <h3 id={HEADING_ID} className={type.heading}>
          {t('delivery.raised.title')}
        </h3>
        <ul className={classes.list}>
          {raised.map(({ profile, reason, gates, sections, checks }) => (
            <li key={`${profile}/${reason}`}>
              <p className={classes.text}>
                {toReasonText(
                  t('delivery.raised.because', { profile, reason }),
                )}
              </p>
              <Properties
                items={[
                  {
                    term: t('delivery.raised.gates'),
                    value: gates.map(toWords).join(', '),
                  },
                  {
                    term: t('delivery.raised.sections'),
                    value: sections.map(toSectionText).join(', '),
                  },
                  {
                    term: t('delivery.raised.checks'),
                    value: checks.map(toWords).join(', '),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
