import { IdentityApi } from '@backstage/frontend-plugin-api';
import { forgettingOnSignOut, rememberedPersona } from './rememberedPersona';

describe('forgettingOnSignOut', () => {
  it('is the same identity until it signs out, and then forgets the persona', async () => {
    const identity: jest.Mocked<IdentityApi> = {
      getProfileInfo: jest.fn(async () => ({ displayName: 'Ada Okafor' })),
      getBackstageIdentity: jest.fn(),
      getCredentials: jest.fn(async () => ({ token: 'abc' })),
      signOut: jest.fn(async () => {}),
    };
    rememberedPersona.set('engineer');
    const wrapped = forgettingOnSignOut(identity);

    await expect(wrapped.getProfileInfo()).resolves.toEqual({
      displayName: 'Ada Okafor',
    });
    await expect(wrapped.getCredentials()).resolves.toEqual({ token: 'abc' });
    expect(rememberedPersona.get()).toBe('engineer');

    await wrapped.signOut();

    expect(identity.signOut).toHaveBeenCalled();
    expect(rememberedPersona.get()).toBeUndefined();
  });
});
