import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { ReactNode } from 'react';
import {
  GovernanceDialogsProvider,
  useGovernanceDialogs,
} from './GovernanceDialogs';
import {
  EntityGovernanceProvider,
  useEntityGovernance,
} from './useEntityGovernance';

/** @internal */
export interface GovernanceScopeProps {
  readiness: Pick<EntityReadiness, 'entityRef' | 'assessedAt'>;
  /** Something was done: look at the assessment again. */
  onChange: () => void;
  children: ReactNode;
}

/** What people contributed to one entity, and the dialogs to add to it, for all that is below. @internal */
export function GovernanceScope(props: GovernanceScopeProps) {
  return (
    <GovernanceDialogsProvider onChange={props.onChange}>
      <Loaded readiness={props.readiness}>{props.children}</Loaded>
    </GovernanceDialogsProvider>
  );
}

function Loaded(props: Omit<GovernanceScopeProps, 'onChange'>) {
  const { entityRef, assessedAt } = props.readiness;
  const { revision } = useGovernanceDialogs();
  const result = useEntityGovernance(entityRef, `${revision} ${assessedAt}`);
  return (
    <EntityGovernanceProvider value={result}>
      {props.children}
    </EntityGovernanceProvider>
  );
}
