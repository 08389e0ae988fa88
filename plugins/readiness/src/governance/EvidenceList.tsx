import { Link } from '@backstage/core-components';
import { ReadinessAttestation } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  StatusShape,
  StatusShapeName,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { toSafeUrl } from '../scorecard/toSafeUrl';
import { useTexts } from '../texts';
import { toDayText } from './days';
import { PersonName } from './PersonName';
import { usePartStyles } from './usePartStyles';

const LOOK: Record<
  ReadinessAttestation['standing'],
  { shape: StatusShapeName; tone: StatusTone }
> = {
  'in-force': { shape: 'circle-check', tone: 'positive' },
  expired: { shape: 'clock', tone: 'warning' },
  'earlier-version': { shape: 'triangle', tone: 'warning' },
  superseded: { shape: 'dash', tone: 'neutral' },
};

/** What people signed for: link, by whom and when, for which version, and whether it holds. @internal */
export function EvidenceList(props: { attestations: ReadinessAttestation[] }) {
  const { attestations } = props;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (attestations.length === 0) {
    return (
      <p className={`${classes.text} ${type.secondary}`}>
        {t('contributed.given.none')}
      </p>
    );
  }
  return (
    <ul className={classes.list} aria-label={t('contributed.given.title')}>
      {attestations.map(attestation => (
        <EvidenceItem key={attestation.id} attestation={attestation} />
      ))}
    </ul>
  );
}

function EvidenceItem(props: { attestation: ReadinessAttestation }) {
  const { title, url, note, by, givenAt, ...rest } = props.attestation;
  const { fileType, version, expiresAt, standing } = rest;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const link = toSafeUrl(url);
  const details = [
    t(`contributed.given.${standing}`),
    version && t('contributed.given.forVersion', { version }),
    expiresAt && t('contributed.given.until', { date: toDayText(expiresAt) }),
    fileType,
  ].filter(Boolean);
  return (
    <li className={classes.item}>
      <StatusShape {...LOOK[standing]} className={classes.icon} />
      <div className={classes.words}>
        {link ? (
          <Link to={link} className={type.strong}>
            {title}
          </Link>
        ) : (
          <span className={type.strong}>{title}</span>
        )}
        <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
          {details.join(' · ')} · {t('contributed.given.by')}{' '}
          <PersonName entityRef={by} />, <FactAge at={givenAt} />
        </p>
        {note && <p className={classes.text}>{note}</p>}
      </div>
    </li>
  );
}
