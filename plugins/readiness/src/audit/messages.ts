/** Words of the audit log. @internal */
export const auditMessages = {
  title: 'Audit log',
  text: 'Every decision is a record, and each record holds the hash of the one before it.',
  verify: 'Verify now',
  verifying: 'Verifying',
  whole: 'The log is whole: {{records}} records of {{entities}} entities.',
  broken_one:
    'The log of one entity is not as it was written; looked at {{records}} records of {{entities}} entities.',
  broken_other:
    'The logs of {{count}} entities are not as they were written; looked at {{records}} records of {{entities}} entities.',
  first: 'record {{sequence}}: {{reason}}',
  failed: 'It could not be verified',
  exportFailed: 'The log could not be exported',
  csv: 'Export as CSV',
  jsonl: 'Export as JSON Lines',
} as const;
