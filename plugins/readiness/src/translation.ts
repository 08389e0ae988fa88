import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { auditMessages } from './audit/messages';
import { badgeMessages } from './badges/messages';
import { catalogIndexMessages } from './catalogIndex/messages';
import {
  campaignFormMessages,
  campaignGoalMessages,
  campaignMessages,
  campaignOrderMessages,
  campaignProblemMessages,
  campaignStateMessages,
  campaignTitleMessages,
} from './campaigns/messages';
import { chartMessages } from './chart/messages';
import { checkSortMessages, fleetChecksMessages } from './checks/messages';
import {
  compareMessages,
  groupByMessages,
  showMessages,
} from './compare/messages';
import {
  entityColumnMessages,
  entitySortMessages,
  viewMessages,
} from './entities/messages';
import { fleetMessages, filterFieldMessages } from './fleet/messages';
import { fleetGatesMessages } from './fleetGates/messages';
import { changesReportMessages, reportKindMessages } from './changes/messages';
import {
  deliveryDialogMessages,
  deliveryMessages,
  timelineMessages,
} from './delivery/messages';
import {
  notAssessedMessages,
  placementMessages,
  reassessMessages,
  staleMessages,
  stampMessages,
  tabMessages,
} from './entity/messages';
import { homeMessages } from './homeWidget/messages';
import { historyMessages } from './history/messages';
import { governanceMessages } from './governance/messages';
import { answerMessages, decidingMessages } from './scorecard/messages';
import { reviewMessages } from './governance/reviewMessages';
import { ownerCardMessages } from './ownerCard/messages';
import {
  directionMessages,
  documentChangeMessages,
  policySpecMessages,
  previewMessages,
  previewModeMessages,
  profileMessages,
} from './policies/messages';
import {
  reviewDecisionHintMessages,
  reviewDecisionMessages,
  reviewDoneMessages,
  reviewKeyMessages,
  reviewKindMessages,
  reviewsMessages,
  waitingForMessages,
} from './reviews/messages';
import { searchMessages } from './search/messages';

/**
 * Words of the Readiness plugin.
 * @public
 */
export const readinessTranslationRef = createTranslationRef({
  id: 'readiness',
  messages: {
    card: {
      title: 'Readiness',
      assessed: 'Assessed',
      open: 'Open readiness',
      next: 'Next',
    },
    tab: tabMessages,
    stamp: stampMessages,
    reassess: reassessMessages,
    state: {
      loading: 'Loading readiness',
      retry: 'Try again',
      errorTitle: 'Readiness could not be loaded',
      errorText:
        'The readiness backend did not answer as expected. Nothing is lost; try again in a moment.',
      forbiddenTitle: 'You may not see this',
      forbiddenText:
        'Your permissions do not include readiness here. Whoever looks after this portal can change that.',
    },
    stale: staleMessages,
    notAssessed: notAssessedMessages,
    placement: placementMessages,
    score: {
      percent: '{{value}}\u00a0%',
      of: '{{value}} of {{total}}',
      none: 'no score',
    },
    scorecard: {
      switch: 'Scorecards',
      noneTitle: 'No scorecard applies',
      noneText:
        'The policies hold no scorecard for an entity of this kind and type. The Policies tab of the Readiness page shows what each one applies to.',
    },
    answer: answerMessages,
    deciding: decidingMessages,
    sections: { label: 'Sections', lowest: 'lowest section' },
    checks: {
      open: 'Checks that need something',
      noneOpen: 'Nothing here needs anything now.',
      folded: 'Checks that need nothing now',
    },
    check: {
      howToFix: 'How to fix',
      runbook: 'Runbook',
      openSource: 'Open source',
      sourceError: 'The source {{source}} is not answering',
      facts: 'Facts',
      remedy: 'How to fix',
      changed: 'changed',
      share: 'carries {{weight}} of the {{possible}} points of {{section}}',
      weight: 'weight {{weight}}',
      weightParts:
        'impact {{impact}}, risk {{risk}}, compliance {{compliance}}',
    },
    gates: {
      label: 'Gates in order',
      nextMissing_one:
        'Next gate: {{title}} — {{status}}, one of {{total}} requirements is missing.',
      nextMissing_other:
        'Next gate: {{title}} — {{status}}, {{count}} of {{total}} requirements are missing.',
      nextApprovals:
        'Next gate: {{title}} — {{status}}, {{given}} of {{of}} steps are approved.',
      next: 'Next gate: {{title}} — {{status}}.',
      allPassed: 'Every gate that is expected now is passed.',
      noneExpected: 'No gate is expected yet.',
      later_one: 'One gate comes later.',
      later_other: '{{count}} gates come later.',
      noneTitle: 'No gates here',
      noneText:
        'The profile {{profile}} asks for no gate from an entity of this kind and type.',
      noneProfile:
        'Gates come from a governance profile, and none applies to this entity.',
      met: '{{met}} of {{total}} requirements met',
      metWaived_one:
        '{{met}} of {{total}} requirements met, one of them by a waiver',
      metWaived_other:
        '{{met}} of {{total}} requirements met, {{count}} of them by waivers',
      noRequirements: 'no requirements',
      changed: 'changed',
      approvals: '{{given}} of {{of}} steps approved',
      requirements: 'Requirements of {{title}}',
      metOnes: 'Met requirements of {{title}}',
      otherOnes: 'Requirements of {{title}} that do not apply',
      nothingAsked: 'This gate asks for nothing that is checked.',
      foldedMet: '{{number}} met',
      foldedNotApplicable: '{{number}} not applicable',
    },
    gateEnforcement: {
      observe: 'watches only: a pipeline goes on, whatever the status',
      warn: 'warns: a pipeline goes on and is told what is missing',
      enforce: 'stops a pipeline until it is passed',
    },
    requirementStatus: {
      met: 'met',
      waived: 'waived',
      missing: 'missing',
      'not-applicable': 'not applicable',
    },
    facts: {
      fact: 'Fact',
      value: 'Value',
      seen: 'Seen',
      version: 'Version',
      source: 'Source',
      open: 'Open source',
      never: 'never',
      stale: 'too old',
      noValue: 'no data',
      none: 'none',
      yes: 'yes',
      no: 'no',
    },
    nextActions: { title: 'Next actions' },
    chart: chartMessages,
    history: historyMessages,
    changes: {
      title: 'Changes',
      filter: 'Kinds of change',
      none: 'Nothing has changed in this period.',
      noMatch: 'No change of these kinds in this period.',
      shown: '{{shown}} of {{total}} changes',
      more: 'Load more',
      moreFailed: 'Older changes could not be loaded',
      to: 'to',
      overall: { score: 'Overall score', level: 'Overall level' },
    },
    changeKind: {
      check: 'Checks',
      level: 'Levels',
      score: 'Score',
      gate: 'Gates',
      mode: 'Mode',
      profile: 'Profile',
      'risk-tier': 'Risk tier',
      version: 'Version',
      policy: 'Policy',
    },
    page: {
      title: 'Readiness',
      label: 'Readiness pages',
      entities: 'Entities',
      reviews: 'Reviews',
      reviewsCount: 'Reviews {{number}}',
      changes: 'Changes',
      policies: 'Policies',
    },
    entities: {
      sort: 'Sort by',
      columns: 'Columns',
      csv: 'All of the list as CSV',
      entity: 'Entity',
      checksOf: 'Checks of {{title}}',
      shown: '{{shown}} on this page, {{total}} in all',
      first: 'First page',
      next: 'Next page',
    },
    entityColumn: entityColumnMessages,
    entitySort: entitySortMessages,
    view: viewMessages,
    policies: {
      inForce: 'In force: policy',
      documents_one: '{{count}} document',
      documents_other: '{{count}} documents',
      loaded: 'loaded',
      checked: 'files read',
      search: 'Find in policies',
      kinds: 'Kinds of documents',
      noMatch: 'No document holds all of these words.',
      errorsTitle_one:
        'The newest state of the policy files is not in force: one error',
      errorsTitle_other:
        'The newest state of the policy files is not in force: {{count}} errors',
      errorsText: 'The last good version below stays in force. Files read',
    },
    policyKind: {
      Scorecard: 'Scorecards',
      Check: 'Checks',
      GovernanceProfile: 'Governance profiles',
      DeliveryMode: 'Delivery modes',
      AdviceRule: 'Advice rules',
      Campaign: 'Campaigns',
      FactSource: 'Fact sources',
    },
    fleet: fleetMessages,
    filterField: filterFieldMessages,
    compare: compareMessages,
    groupBy: groupByMessages,
    show: showMessages,
    fleetChecks: fleetChecksMessages,
    checkSort: checkSortMessages,
    fleetGates: fleetGatesMessages,
    changesReport: changesReportMessages,
    reportKind: reportKindMessages,
    delivery: deliveryMessages,
    deliveryDialog: deliveryDialogMessages,
    timeline: timelineMessages,
    governance: governanceMessages,
    contributed: reviewMessages,
    policySpec: policySpecMessages,
    profile: profileMessages,
    preview: previewMessages,
    previewMode: previewModeMessages,
    documentChange: documentChangeMessages,
    direction: directionMessages,
    audit: auditMessages,
    badge: badgeMessages,
    search: searchMessages,
    home: homeMessages,
    reviews: reviewsMessages,
    reviewKind: reviewKindMessages,
    waitingFor: waitingForMessages,
    reviewDecision: reviewDecisionMessages,
    reviewDecisionHint: reviewDecisionHintMessages,
    reviewDone: reviewDoneMessages,
    reviewKey: reviewKeyMessages,
    campaigns: campaignMessages,
    campaignState: campaignStateMessages,
    campaignOrder: campaignOrderMessages,
    campaignForm: campaignFormMessages,
    campaignGoal: campaignGoalMessages,
    campaignTitle: campaignTitleMessages,
    campaignProblem: campaignProblemMessages,
    catalogIndex: catalogIndexMessages,
    ownerCard: ownerCardMessages,
    menu: { reassess: 'Re-assess readiness' },
  },
});
