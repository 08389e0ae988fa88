import { createTranslationRef } from '@backstage/core-plugin-api/alpha';

/**
 * Words of the shared readiness components.
 * @public
 */
export const readinessReactTranslationRef = createTranslationRef({
  id: 'readiness-react',
  messages: {
    checkStatus: {
      pass: 'pass',
      fail: 'fail',
      error: 'error',
      unknown: 'no data',
      waived: 'waived',
      upcoming: 'later',
      'not-applicable': 'not applicable',
    },
    gateStatus: {
      upcoming: 'later',
      blocked: 'blocked',
      ready: 'ready for review',
      'in-review': 'in review',
      passed: 'passed',
      'passed-with-waivers': 'passed with waivers',
      rejected: 'rejected',
      expired: 'expired',
      regressed: 'regressed',
    },
    statusChip: { of: '{{number}} of {{total}}' },
    statusCounts: { label: 'Checks by status' },
    levelBadge: {
      none: 'No level reached yet',
      noneShort: 'No level',
      rank: 'level {{rank}} of {{of}}',
      notScored: 'Not scored yet',
    },
    score: {
      percent: '{{value}}\u00a0%',
      none: 'no score',
      points_one: '+{{count}} point',
      points_other: '+{{count}} points',
      pointsUnderOne: 'under +1 point',
      change: '{{value}} points in {{days}} days',
      changeSince: '{{value}} points since {{age}}',
      unchanged: 'unchanged in {{days}} days',
      unchangedSince: 'unchanged since {{age}}',
      firstAssessed: 'first assessed {{age}}',
    },
    scoreBar: {
      label: '{{passing}} of {{total}} checks pass: {{parts}}',
      nothing: 'No checks count now',
    },
    age: {
      now: 'just now',
      minutes: '{{count}}\u00a0min ago',
      hours: '{{count}}\u00a0h ago',
      days_one: '{{count}}\u00a0day ago',
      days_other: '{{count}}\u00a0days ago',
      policy: 'policy {{version}}',
      unknown: 'never',
    },
    nextActions: {
      label: 'Next actions',
      none: 'No next actions now.',
      unblocks: 'unblocks {{gates}}',
      reaches: 'reaches {{levels}}',
    },
    gateStepper: {
      label: 'Gates',
      approvals: '{{given}} of {{of}}',
      missing: '{{number}} missing',
    },
  },
});
