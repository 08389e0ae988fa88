import { PolicyDocument, PolicyKind } from 'backstage-plugin-readiness-engine';

export type { PolicyDocument, PolicyKind };

/** What a document of a kind says. @public */
export type PolicySpec<TKind extends PolicyKind> = Extract<
  PolicyDocument,
  { kind: TKind }
>['spec'];
