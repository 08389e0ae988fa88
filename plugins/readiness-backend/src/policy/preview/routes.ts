import { InputError } from '@backstage/errors';
import {
  PolicyPreviewRequest,
  readinessPolicyPreviewPermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { Authorizer } from '../../http/Authorizer';
import { PayloadTooLargeError } from '../../http/jsonBody';
import { PolicyPreviewService } from './PolicyPreviewService';

/** A draft is compiled in one go; this much of it takes a moment and no longer. */
const MAX_DRAFT_BYTES = 1024 * 1024;

/** @internal */
export interface PolicyPreviewRoutesOptions {
  authorizer: Authorizer;
  preview: PolicyPreviewService;
}

/** @internal */
export function addPolicyPreviewRoutes(
  router: Router,
  { authorizer, preview }: PolicyPreviewRoutesOptions,
): void {
  router.post('/v1/policies/preview', async (req, res) => {
    const credentials = await authorizer.require(
      req,
      readinessPolicyPreviewPermission,
    );
    res.json(await preview.preview(checkDraft(req.body), credentials));
  });
}

/** What the OpenAPI document cannot say of a draft. */
function checkDraft(request: PolicyPreviewRequest): PolicyPreviewRequest {
  const paths = new Set<string>();
  let bytes = 0;
  request.files.forEach(({ path, content }, index) => {
    if (paths.has(path)) {
      throw new InputError(
        `$.files[${index}].path: '${path}' is there twice; errors could not be told apart`,
      );
    }
    paths.add(path);
    bytes += Buffer.byteLength(content);
  });
  if (bytes > MAX_DRAFT_BYTES) {
    throw new PayloadTooLargeError(
      `The draft has ${bytes} bytes, more than the ${MAX_DRAFT_BYTES} allowed; send only the documents that change`,
    );
  }
  return request;
}
