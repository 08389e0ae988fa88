import { screen } from '@testing-library/react';
import { renderOnEntityPage } from '../../dev/renderOnEntityPage';
import { ReadinessCard } from './ReadinessCard';

// Alone in its file: the permission hook keeps answers for the life of the page.
describe('ReassessButton', () => {
  it('is not there for people who may not ask for an assessment', async () => {
    renderOnEntityPage(<ReadinessCard />, { mayEvaluate: false });
    expect(await screen.findByText('Managed')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Re-assess' }),
    ).not.toBeInTheDocument();
  });
});
