export interface Config {
  auth?: {
    providers?: {
      /**
       * Lets visitors of a demo portal in as one of several people, without a password.
       * Never in production: the backend refuses to start there.
       * @deepVisibility frontend
       */
      demo?: {
        /** The people, by the id that the `x-demo-persona` header names; shown in this order. */
        personas: {
          [id: string]: {
            /** Name of the person. */
            name: string;
            /** What the person is, e.g. "Governance reviewer". */
            role: string;
            /** Catalog user whose group memberships the persona has. */
            userEntityRef: string;
            /** One sentence about where the person stands in the organisation. */
            summary: string;
            /** What the person came for: a few short lines. */
            can: string[];
          };
        };
      };
    };
  };
}
