import { PolicySpec } from 'backstage-plugin-readiness-common';
import { DataTable } from '../frame/DataTable';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

/** @internal */
export interface FactSourceSpecProps {
  name: string;
  spec: PolicySpec<'FactSource'>;
}

/** The facts that a source delivers. @internal */
export function FactSourceSpec(props: FactSourceSpecProps) {
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <DataTable
      label={t('facts.fact')}
      columns={[
        t('policySpec.fact'),
        t('policySpec.type'),
        t('policySpec.meaning'),
      ]}
      rows={Object.entries(props.spec.facts ?? {}).map(([name, fact]) => ({
        key: name,
        cells: [
          <span key="name">
            <span className={type.strong}>{fact.title}</span>{' '}
            <code className={`${type.mono} ${type.secondary}`}>
              {props.name}.{name}
            </code>
          </span>,
          fact.unit ? `${fact.type}, ${fact.unit}` : fact.type,
          fact.description,
        ],
      }))}
    />
  );
}
