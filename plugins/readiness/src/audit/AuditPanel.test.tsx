import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  examplePolicies,
  exampleReviews,
  toReviewsPage,
} from 'backstage-plugin-readiness-react/testUtils';
import { renderReadinessPage } from '../../dev/renderReadinessPage';
import { downloadText } from '../frame/downloadText';

jest.mock('../frame/downloadText', () => ({ downloadText: jest.fn() }));

jest.setTimeout(60_000);

const listReviews = async () => toReviewsPage(exampleReviews());

describe('the audit log on the page', () => {
  it('says that it is whole, or names the first broken record', async () => {
    const verifyAudit = jest
      .fn()
      .mockResolvedValueOnce({
        ok: true,
        entities: 12,
        records: 340,
        broken: [],
      })
      .mockResolvedValueOnce({
        ok: false,
        entities: 12,
        records: 340,
        broken: [
          {
            entityRef: 'component:default/churn',
            sequence: 14,
            reason: 'the content is another one',
          },
        ],
      })
      .mockRejectedValueOnce(new Error('The database is away'));
    renderReadinessPage('/policies', {
      policies: examplePolicies(),
      governance: { listReviews, verifyAudit },
    });
    const verify = await screen.findByRole('button', { name: 'Verify now' });
    await userEvent.click(verify);
    expect(
      await screen.findByText('The log is whole: 340 records of 12 entities.'),
    ).toBeInTheDocument();
    await userEvent.click(verify);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      /churn, record 14: the content is another one/,
    );
    await userEvent.click(verify);
    expect(await screen.findByText('The database is away')).toBeInTheDocument();
  });

  it('exports the log, and says when it cannot', async () => {
    const exportAudit = jest
      .fn()
      .mockResolvedValueOnce('{}\n')
      .mockRejectedValueOnce(new Error('Too much'));
    renderReadinessPage('/policies', {
      policies: examplePolicies(),
      governance: { listReviews, exportAudit },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export as JSON Lines' }),
    );
    expect(exportAudit).toHaveBeenCalledWith({ format: 'jsonl' });
    expect(downloadText).toHaveBeenCalledWith(
      'readiness-audit.jsonl',
      'application/jsonl',
      '{}\n',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Export as CSV' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Too much');
  });
});
