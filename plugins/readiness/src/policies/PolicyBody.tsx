import { PolicySet, PolicySpec } from 'backstage-plugin-readiness-common';
import { CheckSpec } from './CheckSpec';
import { DeliveryModeSpec } from './DeliveryModeSpec';
import { FactSourceSpec } from './FactSourceSpec';
import { PlainSpec } from './PlainSpec';
import { ProfileSpec } from './ProfileSpec';
import { ScorecardSpec } from './ScorecardSpec';
import { PolicyDocumentView } from './toPolicyGroups';

/** @internal */
export interface PolicyBodyProps {
  document: PolicyDocumentView;
  documents: PolicySet['documents'];
}

/** What a document says, in the form that suits its kind. Its shape was checked when it was loaded. @internal */
export function PolicyBody(props: PolicyBodyProps) {
  const { kind, name, spec } = props.document;
  switch (kind) {
    case 'Check':
      return <CheckSpec spec={spec as PolicySpec<'Check'>} />;
    case 'Scorecard':
      return <ScorecardSpec spec={spec as PolicySpec<'Scorecard'>} />;
    case 'GovernanceProfile':
      return (
        <ProfileSpec
          name={name}
          documents={props.documents}
          spec={spec as PolicySpec<'GovernanceProfile'>}
        />
      );
    case 'DeliveryMode':
      return <DeliveryModeSpec spec={spec as PolicySpec<'DeliveryMode'>} />;
    case 'FactSource':
      return (
        <FactSourceSpec name={name} spec={spec as PolicySpec<'FactSource'>} />
      );
    default:
      return <PlainSpec spec={spec} />;
  }
}
