import { IdentityApi } from '@backstage/frontend-plugin-api';

const KEY = 'readiness-demo-persona';

/**
 * Who signed in within this browser tab. Kept per tab, so that two tabs can hold two people:
 * handy for approving in one what was submitted in the other.
 */
export const rememberedPersona = {
  get: () => window.sessionStorage.getItem(KEY) ?? undefined,
  set: (id: string) => window.sessionStorage.setItem(KEY, id),
  forget: () => window.sessionStorage.removeItem(KEY),
};

/** The same identity, except that signing out also forgets the persona, or the page would sign in again. */
export function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      rememberedPersona.forget();
      await identity.signOut();
    },
  };
}
