/** Words of the widget of the home page. @internal */
export const homeMessages = {
  waiting_one: '{{count}} review waits for you',
  waiting_other: '{{count}} reviews wait for you',
  nothingWaits: 'No review waits for you',
  allReviews: 'All reviews',
  since: 'since {{date}}',
  teams: 'My teams, lowest score first',
  noTeam:
    'You own nothing that is assessed, neither yourself nor through a team.',
  allEntities_one: 'The one entity of my teams',
  allEntities_other: 'All {{count}} entities of my teams',
  waivers_one: '{{count}} entity with open waivers',
  waivers_other: '{{count}} entities with open waivers',
  nextSteps: 'What to fix first',
} as const;
