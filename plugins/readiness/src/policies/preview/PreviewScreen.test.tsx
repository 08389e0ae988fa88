import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PolicyPreview } from 'backstage-plugin-readiness-common';
import {
  examplePolicies,
  examplePreview,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { renderReadinessPage } from '../../../dev/renderReadinessPage';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);

const NOTHING: PolicyPreview = {
  ...examplePreview(),
  draftVersion: undefined,
  documents: [],
  changed: 0,
  transitions: [],
  entities: [],
};

/** The test environment's own files cannot be read as text. */
function aFile(name: string, content: string) {
  return Object.assign(new File([content], name), {
    text: async () => content,
  });
}

function editor() {
  return screen.getByRole<HTMLTextAreaElement>('textbox', {
    name: /^Content of/,
  });
}

describe('trying a draft', () => {
  it('is one link away for those who may', async () => {
    renderReadinessPage('/policies', { policies: examplePolicies() });
    await userEvent.click(
      await screen.findByRole('link', { name: 'Try a draft' }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'What would a draft change?',
      }),
    ).toBeInTheDocument();
  });

  it('says how many change, from what to what, the worse ones first', async () => {
    const previewPolicies = jest.fn(async () => examplePreview());
    const { container } = renderReadinessPage('/policies/preview', {
      governance: { previewPolicies },
    });
    await userEvent.upload(
      await screen.findByLabelText('Upload files', { selector: 'input' }),
      [
        aFile('checks.yaml', 'kind: Check'),
        aFile('cards.yaml', 'kind: Scorecard'),
      ],
    );
    await waitFor(() => expect(editor()).toHaveValue('kind: Check'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Instead of all configured files' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(
      await screen.findByText('3 of 40 entities change.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('One of them gets a worse gate or level.'),
    ).toBeInTheDocument();
    expect(previewPolicies).toHaveBeenCalledWith(
      {
        files: [
          { path: 'checks.yaml', content: 'kind: Check' },
          { path: 'cards.yaml', content: 'kind: Scorecard' },
        ],
        mode: 'replace',
      },
      expect.anything(),
    );
    const rows = within(
      screen.getByRole('table', { name: 'From what to what' }),
    ).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Deploymentpassedblocked1 worse');
    const entities = () =>
      within(screen.getByRole('table', { name: 'Entities' }))
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent);
    expect(entities()).toEqual(['Claims triage', 'Churn', 'Forecast']);
    await userEvent.click(screen.getByRole('button', { name: 'better 1' }));
    expect(entities()).toEqual(['Churn']);
    expect(await axe(container)).toHaveNoViolations();
  });

  it('jumps to the place of an error', async () => {
    renderReadinessPage('/policies/preview', {
      governance: {
        previewPolicies: async () => ({
          ...NOTHING,
          errors: [
            {
              file: 'draft.yaml',
              line: 2,
              column: 3,
              path: '$.kind',
              code: 'schema',
              message: 'There is no kind Chek',
            },
          ],
        }),
      },
    });
    await screen.findByRole('button', { name: 'Try it' });
    await userEvent.click(editor());
    await userEvent.paste('a: 1\nkind: Chek\n');
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
    expect(
      await screen.findByText('The draft has an error; nothing was tried'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'draft.yaml:2:3' }),
    );
    expect(editor()).toHaveFocus();
    expect(editor().selectionStart).toBe('a: 1\nki'.length);
    expect(editor()).toBeInvalid();
  });

  it('shows that it runs, can be stopped, and says when nothing changes or it may not', async () => {
    let finish: (preview: PolicyPreview) => void = () => {};
    const previewPolicies = jest
      .fn()
      .mockImplementationOnce(() => new Promise(() => {}))
      .mockImplementationOnce(
        () =>
          new Promise(resolve => {
            finish = resolve;
          }),
      )
      .mockRejectedValueOnce(new NotAllowedError('no'));
    renderReadinessPage('/policies/preview', {
      governance: { previewPolicies },
    });
    const run = await screen.findByRole('button', { name: 'Try it' });
    await userEvent.click(run);
    expect(previewPolicies).not.toHaveBeenCalled();
    await userEvent.type(editor(), 'kind: Check');
    await userEvent.click(run);
    expect(await screen.findByRole('progressbar')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    await userEvent.click(run);
    finish(NOTHING);
    expect(
      await screen.findByText('Nothing changes for any of 40 entities.'),
    ).toBeInTheDocument();
    await userEvent.click(run);
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });
});
