import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PopoverButton } from './PopoverButton';

function renderButton() {
  render(
    <PopoverButton label="Weights" title="Weights of the dimensions">
      {close => <button onClick={close}>Apply</button>}
    </PopoverButton>,
  );
  return screen.getByRole('button', { name: 'Weights' });
}

describe('a button that opens a form', () => {
  it.each(['{Escape}', '{Tab}{Enter}'])(
    'opens and closes by keyboard (%s), and has the focus again',
    async keys => {
      const button = renderButton();
      expect(button).toHaveAttribute('aria-expanded', 'false');
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      const dialog = screen.getByRole('dialog', {
        name: 'Weights of the dimensions',
      });
      expect(button).toHaveAttribute('aria-expanded', 'true');
      await userEvent.keyboard(keys);
      await waitFor(() => expect(dialog).not.toBeInTheDocument());
      expect(button).toHaveFocus();
    },
  );
});
