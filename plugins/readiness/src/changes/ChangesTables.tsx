import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ReportedChange } from 'backstage-plugin-readiness-common';
import {
  CHECK_STATUS_LOOK,
  FactAge,
  GATE_STATUS_LOOK,
  readinessReactTranslationRef,
  StatusShape,
  toReasonText,
  toWords,
} from 'backstage-plugin-readiness-react';
import { DataTable } from '../frame/DataTable';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { DirectionMark } from '../policies/preview/DirectionMark';
import { Direction } from '../policies/preview/toDirection';
import { useTexts } from '../texts';
import { REPORT_KINDS } from './changesUrl';

const DIRECTION: Record<ReportedChange['direction'], Direction> = {
  up: 'better',
  down: 'worse',
  none: 'other',
};

/** @internal */
export interface ChangesTablesProps {
  items: ReportedChange[];
  /** All are of one entity. */
  ofOne: boolean;
}

/** The changes, a table for each kind: from what to what, better or worse, and why. @internal */
export function ChangesTables(props: ChangesTablesProps) {
  const { items, ofOne } = props;
  const type = useTypeScale();
  const { t } = useTexts();
  const kinds = REPORT_KINDS.filter(kind =>
    items.some(item => item.kind === kind),
  );
  return (
    <>
      {kinds.map(kind => {
        const own = items.filter(item => item.kind === kind);
        const title = t(`reportKind.${kind}`);
        const id = `readiness-changes-${kind}`;
        return (
          <Panel key={kind} labelledBy={id}>
            <h3 id={id} className={type.heading}>
              {title} · {own.length}
            </h3>
            <DataTable
              label={title}
              columns={[
                t('changesReport.what'),
                ...(ofOne ? [] : [t('changesReport.entity')]),
                t('changesReport.before'),
                t('changesReport.after'),
                t('changesReport.way'),
                t('changesReport.why'),
              ]}
              rows={own.map(item => ({
                key: `${item.entityRef}/${item.subject}/${item.at}`,
                cells: [
                  <span key="what" className={type.sentence}>
                    {item.title || toWords(item.subject)}
                  </span>,
                  ...(ofOne
                    ? []
                    : [
                        <EntityRefLink
                          key="entity"
                          entityRef={item.entityRef}
                          title={item.entityTitle}
                          hideIcon
                        />,
                      ]),
                  <Value key="from" item={item} value={item.from} />,
                  <Value key="to" item={item} value={item.to} />,
                  <DirectionMark
                    key="direction"
                    direction={DIRECTION[item.direction]}
                  />,
                  <span key="why">
                    {item.reason && `${toReasonText(item.reason)} `}
                    <span className={type.secondary}>
                      <FactAge at={item.at} />
                    </span>
                  </span>,
                ],
              }))}
            />
          </Panel>
        );
      })}
    </>
  );
}

/** One side of a change in the form of its kind; a status is a shape and a word. */
function Value(props: { item: ReportedChange; value?: string }) {
  const { item, value } = props;
  const type = useTypeScale();
  const { t } = useTexts();
  const words = useTranslationRef(readinessReactTranslationRef);
  if (value === undefined || value === '') {
    return <span className={type.secondary}>{t('changesReport.absent')}</span>;
  }
  if (item.kind === 'gate' && Object.hasOwn(GATE_STATUS_LOOK, value)) {
    const status = value as keyof typeof GATE_STATUS_LOOK;
    return (
      <span className={type.whole}>
        <StatusShape {...GATE_STATUS_LOOK[status]} />{' '}
        {words.t(`gateStatus.${status}`)}
      </span>
    );
  }
  if (item.kind === 'check' && Object.hasOwn(CHECK_STATUS_LOOK, value)) {
    const status = value as keyof typeof CHECK_STATUS_LOOK;
    return (
      <span className={type.whole}>
        <StatusShape {...CHECK_STATUS_LOOK[status]} />{' '}
        {words.t(`checkStatus.${status}`)}
      </span>
    );
  }
  const plain = item.kind === 'metric' || item.kind === 'incident';
  return (
    <span className={`${type.numbers} ${type.whole}`}>
      {plain ? value : toWords(value)}
      {item.unit && `\u00a0${item.unit}`}
    </span>
  );
}
