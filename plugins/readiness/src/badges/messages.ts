/** Words of badges. @internal */
export const badgeMessages = {
  open: 'Badge',
  title: 'A badge for the README',
  text: 'Whoever reads the README sees what the badge shows, also without signing in here. It follows the entity within a minute.',
  alt: '{{title}}, as the badge shows it',
  copyMarkdown: 'Copy Markdown',
  copyMarkdownOf: 'Copy Markdown of the badge {{title}}',
  copyUrl: 'Copy address',
  copyUrlOf: 'Copy address of the badge {{title}}',
  copied: 'Copied: {{title}}',
  failed: 'The clipboard did not take it; copy this',
  close: 'Close',
  offTitle: 'Badges are off',
  offText:
    'Whoever looks after this portal can switch them on with the setting readiness.badges.secrets.',
  privateTitle: 'No badges for this entity',
  privateText:
    'The portal keeps it private: the setting readiness.badges.filter leaves it out.',
} as const;
