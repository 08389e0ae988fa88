import { screen } from '@testing-library/react';
import { examplePolicies } from 'backstage-plugin-readiness-react/testUtils';
import { renderReadinessPage } from '../../dev/renderReadinessPage';

// In a file of its own: what one may is remembered from test to test.
it('offers neither a draft nor the audit log to those who may not', async () => {
  renderReadinessPage('/policies', { policies: examplePolicies() }, false);
  await screen.findByText('Regulated');
  expect(
    screen.queryByRole('link', { name: 'Try a draft' }),
  ).not.toBeInTheDocument();
  expect(
    screen.queryByRole('heading', { name: 'Audit log' }),
  ).not.toBeInTheDocument();
});
