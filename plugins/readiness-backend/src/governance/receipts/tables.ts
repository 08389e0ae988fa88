/** @internal */
export interface ReceiptKeyRow {
  generation: number;
  kid: string;
  public_jwk: string;
  private_jwk: string | null;
  created_at: string;
  signs_until: string;
  published_until: string;
}
