// Generated from openapi.yaml by `yarn generate:openapi`; do not edit.
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

/** The OpenAPI document of the plugin. @internal */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'readiness',
    version: '1',
    description:
      'How ready models, AI products, agents and services are. A caller sees only entities that the catalog lets that caller read.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  paths: {
    '/v1/entities': {
      get: {
        operationId: 'ListEntities',
        description: 'Assessed entities with level and score.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          {
            name: 'sort',
            in: 'query',
            allowReserved: true,
            description:
              'name, score, level, assessedAt, owner or change (of the score in 30 days); descending with a leading `-`.',
            schema: { type: 'string' },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of entities',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'GetEntity',
        description: 'The current assessment of an entity.',
        responses: {
          '200': {
            description: 'The assessment',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityReadiness' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/evaluate': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      post: {
        operationId: 'EvaluateEntity',
        description:
          'Collects the facts of an entity anew, assesses it and returns the result.',
        responses: {
          '200': {
            description: 'The fresh assessment',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityReadiness' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/history': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'GetEntityHistory',
        description:
          'What changed about an entity, newest first, and its score over time.',
        parameters: [
          {
            name: 'kinds',
            in: 'query',
            allowReserved: true,
            description: 'Only these kinds of change.',
            schema: {
              type: 'array',
              items: { $ref: '#/components/schemas/ChangeKind' },
            },
          },
          {
            name: 'from',
            in: 'query',
            allowReserved: true,
            description: 'ISO 8601 with a zone, inclusive.',
            schema: { type: 'string' },
          },
          {
            name: 'to',
            in: 'query',
            allowReserved: true,
            description: 'ISO 8601 with a zone, inclusive.',
            schema: { type: 'string' },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of changes',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityHistory' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/gates/{gate}/decision': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
        { $ref: '#/components/parameters/gate' },
      ],
      get: {
        operationId: 'GetGateDecision',
        description:
          'Whether a pipeline may go on at a gate, by the assessment as it is stored. Nothing is assessed anew: after a push, evaluate the entity first. What a service is told is recorded in the audit log; the same answer to the same caller once an hour.',
        parameters: [
          {
            name: 'record',
            in: 'query',
            description:
              'Records the answer to a person too; for pipelines that run as one.',
            schema: { type: 'boolean' },
          },
        ],
        responses: {
          '200': {
            description: 'The decision, be it to allow or to deny',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GateDecision' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/attestations': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      post: {
        operationId: 'Attest',
        description:
          "Gives evidence that the gates of the entity ask for, or attests a check that takes a person's word; the entity is assessed again.",
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/AttestationInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Attestation' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/waivers': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      post: {
        operationId: 'RequestWaiver',
        description:
          'Asks for a waiver of a check or evidence item. Users only. 409 when one is open already, or the caps of the profile are reached.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/waivers/{id}/decision': {
      parameters: [{ $ref: '#/components/parameters/id' }],
      post: {
        operationId: 'DecideWaiver',
        description:
          'Accepts, refuses or revokes a waiver as one of those the profile names, or withdraws it as who asked for it. Users only. 409 when it is decided already or has ended.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/WaiverDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Waiver' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/classification': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      post: {
        operationId: 'Classify',
        description:
          'Records a risk tier; a lower one than that in force is a proposal that another person decides about. Users only.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ClassificationInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Classification' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/delivery-mode': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'GetDelivery',
        description:
          'How the team works on an entity: mode in force, product context, ledger, advice and suggestions.',
        responses: {
          '200': {
            description: 'How the team works',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityDelivery' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'ChangeDeliveryMode',
        description:
          'Changes the mode, or corrects an entry of the ledger. Refused with 409 that names the file where the catalog declares another mode. Users only.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ModeChangeInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it is then',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityDelivery' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/delivery-mode/comparison': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'CompareDeliveryMode',
        description:
          'What another mode would bring, with everything else as it is.',
        parameters: [
          {
            name: 'to',
            in: 'query',
            required: true,
            description: 'Name of a mode.',
            schema: { type: 'string', minLength: 1 },
          },
        ],
        responses: {
          '200': {
            description: 'The comparison',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ModeComparison' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/delivery-mode/review': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      post: {
        operationId: 'ReviewDeliveryMode',
        description:
          'Puts a review of the way of working into the ledger; it keeps or changes the mode. Users only.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ModeReviewInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it is then',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityDelivery' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/context': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      put: {
        operationId: 'SetProductContext',
        description:
          'Sets fields of the product context; null takes a value back. Refused with 409 where the catalog declares a field. Users only.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ProductContextInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it is then',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityDelivery' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/advice/{rule}': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
        {
          name: 'rule',
          in: 'path',
          required: true,
          description: 'Name of an advice rule.',
          schema: { type: 'string' },
        },
      ],
      post: {
        operationId: 'AnswerAdvice',
        description:
          'Answers an advice, which is quiet then until its facts change, or until the time given. Users only.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/AdviceAnswerInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'As it is then',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityDelivery' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/views': {
      get: {
        operationId: 'ListViews',
        description:
          'The views that the caller keeps and those that others share. Users only.',
        responses: {
          '200': {
            description: 'By title',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/FleetView' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'SaveView',
        description:
          'Keeps a view of the Readiness page. Users only. 409 when the caller keeps 100 already.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['title', 'target', 'shared'],
                properties: {
                  title: { type: 'string', minLength: 1, maxLength: 100 },
                  target: {
                    type: 'string',
                    maxLength: 4000,
                    description:
                      'Tab and query of the page, such as /entities?filter=tag=python',
                  },
                  shared: { type: 'boolean' },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FleetView' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/campaigns': {
      get: {
        operationId: 'ListCampaigns',
        description:
          'Campaigns of the policy and the portal, earliest deadline first, without entities left and progress. Counted are the entities that the caller may see.',
        responses: {
          '200': {
            description: 'The campaigns',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/Campaign' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      post: {
        operationId: 'CreateCampaign',
        description:
          'Begins a campaign in the portal. Users only. 400 names the field that is wrong.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CampaignInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Campaign' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/campaigns/{name}': {
      parameters: [{ $ref: '#/components/parameters/name' }],
      get: {
        operationId: 'GetCampaign',
        description:
          'A campaign with the entities left and its progress, of the entities that the caller may see.',
        responses: {
          '200': {
            description: 'The campaign',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Campaign' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      put: {
        operationId: 'UpdateCampaign',
        description:
          'Changes a campaign of the portal. Users only. 409 for a campaign of the policy.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CampaignInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Campaign' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
      delete: {
        operationId: 'DeleteCampaign',
        description:
          'Ends a campaign of the portal. Users only. 409 for a campaign of the policy.',
        responses: {
          '204': { description: 'Deleted' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/campaigns': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'ListEntityCampaigns',
        description:
          'Campaigns that have begun and concern the entity, earliest deadline first; after the deadline only those that it has not reached.',
        responses: {
          '200': {
            description: 'The campaigns',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/EntityCampaign' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/views/{id}': {
      parameters: [{ $ref: '#/components/parameters/id' }],
      delete: {
        operationId: 'DeleteView',
        description: 'Forgets a view. Users only, and only who saved it.',
        responses: {
          '204': { description: 'Deleted' },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fleet/changes': {
      get: {
        operationId: 'GetChanges',
        description:
          'What is otherwise at the end of a period than at its beginning, of the entities that the caller may see.',
        parameters: [
          {
            name: 'from',
            in: 'query',
            required: true,
            allowReserved: true,
            description: 'ISO 8601 with a zone.',
            schema: { type: 'string' },
          },
          {
            name: 'to',
            in: 'query',
            required: true,
            allowReserved: true,
            description: 'ISO 8601 with a zone.',
            schema: { type: 'string' },
          },
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            description: 'Only of this entity.',
            schema: { type: 'string' },
          },
          {
            name: 'group',
            in: 'query',
            allowReserved: true,
            description: 'Only of what this group and those below it own.',
            schema: { type: 'string' },
          },
          {
            name: 'format',
            in: 'query',
            schema: { type: 'string', enum: ['json', 'markdown'] },
          },
        ],
        responses: {
          '200': {
            description: 'The report',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ChangesReport' },
              },
              'text/markdown': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/classifications/{id}/decision': {
      parameters: [{ $ref: '#/components/parameters/id' }],
      post: {
        operationId: 'DecideClassification',
        description:
          'Decides about a lower risk tier that another person proposed. Users only. 409 when it is decided already.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ClassificationDecision' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Classification' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/concerns': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      post: {
        operationId: 'RaiseConcern',
        description:
          'Raises a concern, which is open until somebody resolves it and changes no score or gate. Users only.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ConcernInput' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Concern' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/concerns/{id}/resolution': {
      parameters: [{ $ref: '#/components/parameters/id' }],
      post: {
        operationId: 'ResolveConcern',
        description:
          'Resolves a concern as who raised it, member of the owner, or one of those the profile names. Users only. 409 when it is resolved already.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ConcernResolution' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Concern' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/governance': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'GetEntityGovernance',
        description:
          'What people contributed to the entity, and what the caller may do.',
        responses: {
          '200': {
            description: 'All of it',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityGovernance' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/gates/{gate}/submission': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
        { $ref: '#/components/parameters/gate' },
      ],
      post: {
        operationId: 'SubmitGate',
        description:
          'Submits a gate for review, which opens a new round. Users only.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: false,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/GateSubmission' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Gate' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/gates/{gate}/approval': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
        { $ref: '#/components/parameters/gate' },
      ],
      post: {
        operationId: 'ApproveGate',
        description:
          'Approves the step whose turn it is, for what the fingerprint stands for. Users only. 409 out of turn or when what was looked at has changed, 403 for who may not decide the step.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/GateApproval' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Gate' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/gates/{gate}/rejection': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
        { $ref: '#/components/parameters/gate' },
      ],
      post: {
        operationId: 'RejectGate',
        description:
          'Rejects, or asks for changes; closes the round. Users only, refused as an approval is.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/GateRejection' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Gate' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/gates/{gate}/review': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
        { $ref: '#/components/parameters/gate' },
      ],
      get: {
        operationId: 'GetGateReview',
        description:
          'All that a reviewer of a gate needs, and what the caller may do with it.',
        responses: {
          '200': {
            description: 'The review',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/GateReview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/reviews': {
      get: {
        operationId: 'ListReviews',
        description:
          "What waits for somebody's decision, longest waiting first: gates in review, requested waivers, proposed lower risk tiers and open concerns of the entities that the caller may see.",
        parameters: [
          {
            name: 'waitingFor',
            in: 'query',
            description: 'me, when absent',
            schema: { type: 'string', enum: ['me', 'others', 'all'] },
          },
          {
            name: 'kind',
            in: 'query',
            schema: {
              type: 'string',
              enum: ['gate', 'waiver', 'classification', 'concern'],
            },
          },
          {
            name: 'text',
            in: 'query',
            allowReserved: true,
            description: 'Part of the title of the entity or of what waits',
            schema: { type: 'string', maxLength: 255 },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ReviewPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/reviews/decisions': {
      post: {
        operationId: 'DecideReviews',
        description:
          'Several decisions in order, each by itself as if sent to its own route: one that is refused stops no other. Users only.',
        parameters: [{ $ref: '#/components/parameters/idempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['decisions'],
                properties: {
                  decisions: {
                    type: 'array',
                    maxItems: 100,
                    items: { type: 'object' },
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'A result for each, in the same order',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/BulkDecisionResult' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/audit': {
      get: {
        operationId: 'ListAudit',
        description:
          'What happened to an entity, newest first. The stream `policy` says which policy came into force when; it is for those who may read policies.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            required: true,
            allowReserved: true,
            schema: { type: 'string' },
          },
          { $ref: '#/components/parameters/limit' },
          { $ref: '#/components/parameters/cursor' },
        ],
        responses: {
          '200': {
            description: 'A page of records',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AuditPage' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/audit/verify': {
      get: {
        operationId: 'VerifyAudit',
        description:
          'Whether the log of an entity is as it was written; of all entities that the caller may see, when none is named.',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'The verdict',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/AuditVerdict' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/audit/export': {
      get: {
        operationId: 'ExportAudit',
        description:
          'The log of an entity as a file, oldest record first; of all entities that the caller may see, when none is named. It is sent while it is read.',
        parameters: [
          {
            name: 'format',
            in: 'query',
            required: true,
            schema: { type: 'string', enum: ['csv', 'jsonl'] },
          },
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            schema: { type: 'string' },
          },
          {
            name: 'from',
            in: 'query',
            allowReserved: true,
            description: 'ISO 8601 with a zone, inclusive.',
            schema: { type: 'string' },
          },
          {
            name: 'to',
            in: 'query',
            allowReserved: true,
            description: 'ISO 8601 with a zone, inclusive; now, when absent.',
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description: 'The file',
            content: {
              'text/csv': { schema: { type: 'string' } },
              'application/jsonl': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/evidence-pack': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'GetEvidencePack',
        description:
          'What was required, shown, agreed and waived, with the proof of the audit log, as one file: a printable document or JSON. Of one gate, or of all gates of the entity.',
        parameters: [
          {
            name: 'gate',
            in: 'query',
            allowReserved: true,
            schema: { type: 'string' },
          },
          {
            name: 'format',
            in: 'query',
            description: 'html, when absent',
            schema: { type: 'string', enum: ['html', 'json'] },
          },
        ],
        responses: {
          '200': {
            description: 'The pack',
            content: {
              'text/html': { schema: { type: 'string' } },
              'application/json': {
                schema: { $ref: '#/components/schemas/EvidencePack' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/receipts/keys': {
      get: {
        operationId: 'ListReceiptKeys',
        description:
          'The public keys of receipts as a JSON Web Key Set (RFC 7517). Open to everybody.',
        security: [],
        responses: {
          '200': {
            description: 'The keys',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ReceiptKeys' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/badges': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'ListBadges',
        description:
          'Badges of an entity, with addresses that show them to whoever has one.',
        responses: {
          '200': {
            description: 'The badges, or why there are none',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EntityBadges' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/badges/{kind}/{namespace}/{name}.svg': {
      parameters: [
        { $ref: '#/components/parameters/kind' },
        { $ref: '#/components/parameters/namespace' },
        { $ref: '#/components/parameters/name' },
      ],
      get: {
        operationId: 'GetBadge',
        description:
          'A badge as a picture. Open to everybody who has its address, in which `key` is signed for this entity and `show`; anything else gets the same picture, "not available".',
        security: [],
        parameters: [
          {
            name: 'show',
            in: 'query',
            allowReserved: true,
            description: 'level, score or `gate:<name>`.',
            schema: { type: 'string' },
          },
          { name: 'key', in: 'query', schema: { type: 'string' } },
        ],
        responses: {
          '200': {
            description: 'The picture',
            content: { 'image/svg+xml': { schema: { type: 'string' } } },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/facts': {
      post: {
        operationId: 'PushFacts',
        description:
          'Records facts that were seen elsewhere, all or none. One bad item refuses the call and is named in `error.errors` with its JSON path. The body may have 10 MB.',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            description:
              'Repeating a call with the same key and body gives the first answer and stores nothing; with another body it is refused. Remembered for a day.',
            schema: { type: 'string', minLength: 1, maxLength: 255 },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/PushFactsRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'Stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PushFactsResult' },
              },
            },
          },
          '400': {
            description: 'Nothing was stored',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PushFactsRefusal' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/policies': {
      get: {
        operationId: 'GetPolicies',
        description:
          'The policy in force, and why the newest state of its files is not, if so.',
        responses: {
          '200': {
            description: 'The policy',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PolicySet' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/policies/preview': {
      post: {
        operationId: 'PreviewPolicies',
        description:
          'What a draft policy would change, of the entities that the caller may see. What is known at this moment is assessed under the policy in force and under the draft; nothing is stored. A draft with errors is answered with them, and nothing is computed.',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['files'],
                additionalProperties: false,
                properties: {
                  files: {
                    type: 'array',
                    minItems: 1,
                    maxItems: 1000,
                    description: 'YAML documents; together at most 1 MiB.',
                    items: {
                      type: 'object',
                      required: ['path', 'content'],
                      additionalProperties: false,
                      properties: {
                        path: { type: 'string', minLength: 1, maxLength: 1024 },
                        content: { type: 'string' },
                      },
                    },
                  },
                  mode: {
                    type: 'string',
                    enum: ['overlay', 'replace'],
                    description:
                      '`overlay` (default): the documents replace those of the same kind and name of the policy in force. `replace`: they stand in the place of all configured files, above the starter policy.',
                  },
                },
              },
            },
          },
        },
        responses: {
          '200': {
            description: 'What would change, or the errors of the draft',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PolicyPreview' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fleet/summary': {
      get: {
        operationId: 'GetFleetSummary',
        description:
          'Groups of entities side by side; all sums are of entities that the caller may see.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          { $ref: '#/components/parameters/groupBy' },
          {
            name: 'show',
            in: 'query',
            description: 'The columns; sections when absent.',
            schema: {
              type: 'string',
              enum: ['sections', 'dimensions', 'gates', 'levels'],
            },
          },
          {
            name: 'days',
            in: 'query',
            description: 'How far back change and trend look; 30 when absent.',
            schema: { type: 'integer', minimum: 7, maximum: 365 },
          },
          {
            name: 'likeWithLike',
            in: 'query',
            description: 'Splits groups by delivery mode and risk tier.',
            schema: { type: 'boolean' },
          },
          {
            name: 'weights',
            in: 'query',
            allowReserved: true,
            description:
              '`<dimension>:<weight 0..5>`: the score of a group is the weighted mean of its dimensions.',
            schema: { type: 'array', items: { type: 'string' }, maxItems: 50 },
          },
        ],
        responses: {
          '200': {
            description: 'The groups, lowest score first',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FleetSummary' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fleet/trends': {
      get: {
        operationId: 'GetFleetTrends',
        description: 'Score and levels of groups by day.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          { $ref: '#/components/parameters/groupBy' },
          {
            name: 'days',
            in: 'query',
            description: '90 when absent',
            schema: { type: 'integer', minimum: 7, maximum: 800 },
          },
          {
            name: 'groups',
            in: 'query',
            allowReserved: true,
            description: 'Only these groups.',
            schema: { type: 'array', items: { type: 'string' }, maxItems: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'The trends, and when which policy came into force',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FleetTrends' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fleet/checks': {
      get: {
        operationId: 'GetFleetChecks',
        description: 'How the checks stand over many entities.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          {
            name: 'sort',
            in: 'query',
            description: 'failing when absent',
            schema: {
              type: 'string',
              enum: ['failing', 'value', 'new', 'unknown'],
            },
          },
        ],
        responses: {
          '200': {
            description: 'The checks',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FleetChecks' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fleet/checks/backlog': {
      get: {
        operationId: 'GetFleetBacklog',
        description:
          'What is to fix, by stream, what is worth most first: as CSV with a line for each entity and check, or as JSON Lines with a GitHub issue (title, body, labels) for each check and owner.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          {
            name: 'format',
            in: 'query',
            required: true,
            schema: { type: 'string', enum: ['csv', 'github'] },
          },
          {
            name: 'checks',
            in: 'query',
            allowReserved: true,
            description: 'Only these checks.',
            schema: { type: 'array', items: { type: 'string' }, maxItems: 100 },
          },
        ],
        responses: {
          '200': {
            description: 'The file',
            content: {
              'text/csv': { schema: { type: 'string' } },
              'application/jsonl': { schema: { type: 'string' } },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fleet/gates': {
      get: {
        operationId: 'GetFleetGates',
        description:
          'Where gates stand, by group and for how long, and which reviews wait for whom.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          {
            name: 'groupBy',
            in: 'query',
            description: 'owner when absent',
            schema: { $ref: '#/components/schemas/FleetGroupBy' },
          },
        ],
        responses: {
          '200': {
            description: 'The gates',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/FleetGates' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fleet/facets': {
      get: {
        operationId: 'GetFleetFacets',
        description:
          'Values to filter by with the numbers of entities; each field under the filters of the other fields.',
        parameters: [
          { $ref: '#/components/parameters/fleetFilter' },
          {
            name: 'fields',
            in: 'query',
            description: 'Only these fields; all when absent.',
            schema: { type: 'array', items: { type: 'string' }, maxItems: 50 },
          },
        ],
        responses: {
          '200': {
            description: 'The values by field',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['value', 'title', 'entities'],
                      properties: {
                        value: { type: 'string' },
                        title: { type: 'string' },
                        entities: { type: 'integer' },
                      },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/stamps': {
      get: {
        summary: 'What is stamped on entities of the catalog',
        description:
          "For the catalog's own backend; only services may ask. A page of all entities, or with `since` those that may\nhave changed since a mark.\n",
        operationId: 'GetStamps',
        parameters: [
          {
            name: 'since',
            in: 'query',
            description: 'The mark of an earlier answer.',
            schema: { type: 'integer', minimum: 0 },
          },
          {
            name: 'after',
            in: 'query',
            description: 'The entity that the last page ended with.',
            schema: { type: 'string' },
          },
        ],
        responses: {
          '200': {
            description:
              'Stamps of entities, and those of entities that are not assessed',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/StampsResponse' },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
    '/v1/fact-sources': {
      get: {
        operationId: 'GetFactSources',
        description: 'Where facts come from, with the latest runs and errors.',
        responses: {
          '200': {
            description: 'The sources',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { $ref: '#/components/schemas/FactSourceStatus' },
                    },
                  },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Error' },
        },
      },
    },
  },
  components: {
    parameters: {
      fleetFilter: {
        name: 'filter',
        in: 'query',
        allowReserved: true,
        description:
          '`<field>=<value>`; values of one field are alternatives, different fields must all hold. Fields are kind, type, owner, parent-group, business-unit, group (a group that owns the entity, or stands above its owner), system, domain, lifecycle, tag, level, profile, risk-tier, delivery-mode, gate (`<gate>:<status>`), check (`<check>:<status>`), section (`<scorecard>/<section>`), min-score, max-score (0..1), has-waivers (`true`), stale (`true`), changed-since (ISO 8601), ref and text. Of gates and checks the statuses of one are alternatives, and each one named must hold, as each section must be there. The value `none` matches entities that have no value.',
        schema: { type: 'array', items: { type: 'string' }, maxItems: 100 },
      },
      groupBy: {
        name: 'groupBy',
        in: 'query',
        required: true,
        schema: { $ref: '#/components/schemas/FleetGroupBy' },
      },
      kind: {
        name: 'kind',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      namespace: {
        name: 'namespace',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      name: {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      gate: {
        name: 'gate',
        in: 'path',
        required: true,
        description: "Name of a gate of the entity's profile.",
        schema: { type: 'string' },
      },
      id: {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'string' },
      },
      idempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'Repeating a call with the same key and body gives the first answer and stores nothing; with another body it is refused. Remembered for a day.',
        schema: { type: 'string', minLength: 1, maxLength: 255 },
      },
      limit: {
        name: 'limit',
        in: 'query',
        description: '1 to 500, 50 when absent.',
        schema: { type: 'string', pattern: '^[0-9]{1,3}$' },
      },
      cursor: {
        name: 'cursor',
        in: 'query',
        allowReserved: true,
        description: 'Unchanged from `pageInfo.nextCursor` of the page before.',
        schema: { type: 'string' },
      },
    },
    responses: {
      Error: {
        description: 'Any error, in the shape of Backstage',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Error' },
          },
        },
      },
    },
    schemas: {
      CampaignTarget: {
        type: 'object',
        description: 'One of check, gate, or scorecard and level',
        properties: {
          check: { type: 'string' },
          gate: { type: 'string' },
          scorecard: { type: 'string' },
          level: { type: 'string' },
        },
      },
      CampaignState: {
        type: 'string',
        enum: ['planned', 'running', 'late', 'reached', 'over'],
      },
      CampaignInput: {
        type: 'object',
        required: ['title', 'owner', 'target', 'filter', 'deadline'],
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 200 },
          description: { type: 'string', maxLength: 4000 },
          owner: { type: 'string', description: 'Ref of a group or user' },
          target: { $ref: '#/components/schemas/CampaignTarget' },
          filter: {
            type: 'array',
            maxItems: 50,
            description: '<field>=<value>, as the fleet is filtered',
            items: { type: 'string' },
          },
          startsAt: {
            type: 'string',
            description: 'ISO 8601 date; today when absent',
          },
          deadline: { type: 'string', description: 'ISO 8601 date' },
          milestones: {
            type: 'array',
            maxItems: 20,
            items: {
              type: 'object',
              required: ['title', 'date', 'share'],
              properties: {
                title: { type: 'string' },
                date: { type: 'string', description: 'ISO 8601 date' },
                share: { type: 'number' },
              },
            },
          },
        },
      },
      Campaign: {
        type: 'object',
        required: [
          'name',
          'title',
          'owner',
          'target',
          'targetTitle',
          'filter',
          'startsAt',
          'deadline',
          'milestones',
          'declaredIn',
          'entities',
          'done',
          'left',
          'progress',
          'state',
          'may',
        ],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          owner: { type: 'string' },
          target: { $ref: '#/components/schemas/CampaignTarget' },
          targetTitle: { type: 'string' },
          filter: { type: 'array', items: { type: 'string' } },
          startsAt: { type: 'string' },
          deadline: { type: 'string' },
          milestones: {
            type: 'array',
            items: {
              type: 'object',
              required: ['title', 'date', 'share'],
              properties: {
                title: { type: 'string' },
                date: { type: 'string' },
                share: { type: 'number' },
                reached: {
                  type: 'number',
                  description:
                    'Share done at the end of its day, once that is over',
                },
              },
            },
          },
          declaredIn: { type: 'string', enum: ['policy', 'portal'] },
          entities: { type: 'integer' },
          done: { type: 'integer' },
          left: {
            type: 'array',
            description: 'At most 500',
            items: {
              type: 'object',
              required: ['entityRef', 'title', 'reason'],
              properties: {
                entityRef: { type: 'string' },
                title: { type: 'string' },
                owner: { type: 'string' },
                reason: { type: 'string' },
              },
            },
          },
          progress: {
            type: 'array',
            items: {
              type: 'object',
              required: ['date', 'done', 'entities'],
              properties: {
                date: { type: 'string' },
                done: { type: 'integer' },
                entities: { type: 'integer' },
              },
            },
          },
          state: { $ref: '#/components/schemas/CampaignState' },
          may: {
            type: 'object',
            required: ['edit'],
            properties: { edit: { type: 'boolean' } },
          },
        },
      },
      EntityCampaign: {
        type: 'object',
        required: ['name', 'title', 'deadline', 'targetTitle', 'done', 'state'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          deadline: { type: 'string' },
          targetTitle: { type: 'string' },
          done: { type: 'boolean' },
          state: { $ref: '#/components/schemas/CampaignState' },
        },
      },
      FleetView: {
        type: 'object',
        required: ['id', 'title', 'target', 'shared', 'owner', 'mine'],
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          target: { type: 'string' },
          shared: { type: 'boolean' },
          owner: { type: 'string', description: 'Ref of a user' },
          mine: { type: 'boolean' },
        },
      },
      Error: {
        type: 'object',
        required: ['error', 'response'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
            },
          },
          request: { type: 'object' },
          response: {
            type: 'object',
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
      CheckStatus: {
        type: 'string',
        enum: [
          'pass',
          'fail',
          'unknown',
          'error',
          'not-applicable',
          'upcoming',
          'waived',
        ],
      },
      ChangeKind: {
        type: 'string',
        enum: [
          'check',
          'level',
          'score',
          'mode',
          'profile',
          'risk-tier',
          'policy',
          'version',
          'gate',
        ],
      },
      FactValue: {
        description: 'boolean, number, text, or a list of texts or numbers',
      },
      FactDeclaration: {
        type: 'object',
        required: ['type', 'title', 'description'],
        properties: {
          type: {
            type: 'string',
            enum: [
              'boolean',
              'number',
              'string',
              'timestamp',
              'list<string>',
              'list<number>',
            ],
          },
          title: { type: 'string' },
          description: { type: 'string' },
          unit: { type: 'string' },
          better: {
            type: 'string',
            enum: ['higher', 'lower'],
            description: 'Which way a number improves',
          },
        },
      },
      SourceError: {
        type: 'object',
        required: ['message', 'at'],
        properties: { message: { type: 'string' }, at: { type: 'string' } },
      },
      Level: {
        type: 'object',
        required: ['name', 'title', 'rank', 'of'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          rank: { type: 'integer', description: '0 when no level is reached' },
          of: { type: 'integer' },
        },
      },
      Counts: {
        type: 'object',
        description: 'Numbers of checks by status',
        additionalProperties: { type: 'integer' },
      },
      Fact: {
        type: 'object',
        required: ['name', 'title'],
        properties: {
          name: { type: 'string', description: '`<source>.<name>`' },
          title: { type: 'string' },
          value: { $ref: '#/components/schemas/FactValue' },
          unit: { type: 'string' },
          observedAt: { type: 'string' },
          url: { type: 'string' },
          version: { type: 'string' },
          stale: { type: 'boolean' },
        },
      },
      Check: {
        type: 'object',
        required: [
          'name',
          'title',
          'dimension',
          'stream',
          'status',
          'since',
          'reason',
          'facts',
          'weight',
          'remedy',
        ],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          dimension: { type: 'string' },
          stream: { type: 'string' },
          status: { $ref: '#/components/schemas/CheckStatus' },
          since: { type: 'string' },
          reason: { type: 'string' },
          facts: {
            type: 'array',
            items: { $ref: '#/components/schemas/Fact' },
          },
          weight: {
            type: 'object',
            required: ['impact', 'risk', 'compliance'],
            properties: {
              impact: { type: 'number' },
              risk: { type: 'number' },
              compliance: { type: 'number' },
            },
          },
          freshness: { type: 'string', description: 'ISO 8601 duration' },
          remedy: { type: 'string', description: 'Markdown' },
          runbook: { type: 'string' },
          sourceErrors: {
            type: 'object',
            additionalProperties: { $ref: '#/components/schemas/SourceError' },
          },
        },
      },
      Section: {
        type: 'object',
        required: [
          'name',
          'title',
          'earned',
          'possible',
          'known',
          'counts',
          'explanation',
          'checks',
        ],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          score: { type: 'number', minimum: 0, maximum: 1 },
          scoreWithoutWaivers: { type: 'number', minimum: 0, maximum: 1 },
          earned: { type: 'number' },
          possible: { type: 'number' },
          known: { type: 'integer' },
          counts: { $ref: '#/components/schemas/Counts' },
          explanation: { type: 'string' },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/Check' },
          },
        },
      },
      Scorecard: {
        type: 'object',
        required: [
          'name',
          'title',
          'method',
          'overall',
          'level',
          'counts',
          'explanation',
          'sections',
        ],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          description: { type: 'string' },
          method: {
            type: 'string',
            enum: ['weighted', 'ladder', 'minimum-of-sections'],
          },
          overall: { type: 'boolean' },
          score: { type: 'number', minimum: 0, maximum: 1 },
          scoreWithoutWaivers: { type: 'number', minimum: 0, maximum: 1 },
          level: { $ref: '#/components/schemas/Level' },
          counts: { $ref: '#/components/schemas/Counts' },
          explanation: {
            type: 'object',
            required: ['score', 'level'],
            properties: {
              score: { type: 'string' },
              level: { type: 'string' },
              nextLevel: { type: 'string' },
            },
          },
          sections: {
            type: 'array',
            items: { $ref: '#/components/schemas/Section' },
          },
        },
      },
      NextAction: {
        type: 'object',
        required: [
          'check',
          'title',
          'stream',
          'gain',
          'status',
          'reason',
          'unblocks',
          'reaches',
        ],
        properties: {
          check: { type: 'string' },
          title: { type: 'string' },
          stream: { type: 'string' },
          gain: { type: 'number' },
          scorecard: { type: 'string' },
          status: { $ref: '#/components/schemas/CheckStatus' },
          reason: { type: 'string' },
          unblocks: { type: 'array', items: { type: 'string' } },
          reaches: { type: 'array', items: { type: 'string' } },
        },
      },
      GateStatus: {
        type: 'string',
        enum: [
          'upcoming',
          'blocked',
          'ready',
          'in-review',
          'passed',
          'passed-with-waivers',
          'rejected',
          'expired',
          'regressed',
        ],
      },
      Enforcement: { type: 'string', enum: ['observe', 'warn', 'enforce'] },
      GateRequirement: {
        type: 'object',
        required: ['kind', 'name', 'title', 'status', 'reason'],
        properties: {
          kind: {
            type: 'string',
            enum: ['check', 'level', 'evidence', 'gate'],
          },
          name: { type: 'string' },
          title: { type: 'string' },
          status: {
            type: 'string',
            enum: ['met', 'waived', 'missing', 'not-applicable'],
          },
          reason: { type: 'string' },
          version: {
            type: 'string',
            description: 'The version that an evidence item was given for',
          },
        },
      },
      Gate: {
        type: 'object',
        required: [
          'name',
          'title',
          'status',
          'enforcement',
          'since',
          'reason',
          'requirements',
          'missing',
          'approvals',
        ],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          status: { $ref: '#/components/schemas/GateStatus' },
          enforcement: { $ref: '#/components/schemas/Enforcement' },
          since: { type: 'string' },
          reason: { type: 'string' },
          requirements: {
            type: 'array',
            items: { $ref: '#/components/schemas/GateRequirement' },
          },
          missing: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                kind: { type: 'string' },
                name: { type: 'string' },
                title: { type: 'string' },
                reason: { type: 'string' },
              },
            },
          },
          approvals: {
            type: 'object',
            properties: {
              given: { type: 'integer' },
              of: { type: 'integer' },
              steps: {
                type: 'array',
                items: { $ref: '#/components/schemas/ApprovalStep' },
              },
              next: { type: 'string' },
            },
          },
          fingerprint: { type: 'string' },
        },
      },
      GateDecision: {
        type: 'object',
        required: [
          'decision',
          'enforcement',
          'status',
          'reasons',
          'policyVersion',
        ],
        properties: {
          decision: {
            type: 'string',
            enum: ['allow', 'deny'],
            description: 'Where the gate observes or warns, always allow',
          },
          enforcement: { $ref: '#/components/schemas/Enforcement' },
          status: { $ref: '#/components/schemas/GateStatus' },
          reasons: { type: 'array', items: { type: 'string' }, minItems: 1 },
          policyVersion: { type: 'string' },
          version: {
            type: 'string',
            description: 'The version of the entity that was assessed',
          },
          receipt: {
            type: 'string',
            description:
              'The same as a compact JWS that /v1/receipts/keys verifies',
          },
        },
      },
      EvidencePackText: {
        oneOf: [
          { type: 'string' },
          {
            type: 'object',
            required: ['text'],
            properties: {
              text: { type: 'string' },
              url: { type: 'string' },
              code: { type: 'boolean' },
            },
          },
        ],
      },
      EvidencePackSection: {
        type: 'object',
        required: ['kind', 'title', 'blocks'],
        properties: {
          kind: { type: 'string' },
          title: { type: 'string' },
          text: { type: 'string', description: 'Markdown of the profile' },
          blocks: {
            type: 'array',
            items: {
              type: 'object',
              required: ['type'],
              properties: {
                type: {
                  type: 'string',
                  enum: ['heading', 'paragraph', 'list', 'facts', 'table'],
                },
                text: { $ref: '#/components/schemas/EvidencePackText' },
                items: { type: 'array', items: {} },
                caption: { type: 'string' },
                columns: { type: 'array', items: { type: 'string' } },
                rows: {
                  type: 'array',
                  items: {
                    type: 'array',
                    items: { $ref: '#/components/schemas/EvidencePackText' },
                  },
                },
              },
            },
          },
        },
      },
      EvidencePack: {
        type: 'object',
        required: [
          'title',
          'entityRef',
          'entityTitle',
          'policyVersion',
          'generatedAt',
          'generatedFor',
          'sections',
          'records',
        ],
        properties: {
          title: { type: 'string' },
          introduction: {
            type: 'string',
            description: 'Markdown of the profile',
          },
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          gate: {
            type: 'object',
            required: ['name', 'title'],
            properties: { name: { type: 'string' }, title: { type: 'string' } },
          },
          version: { type: 'string' },
          profile: {
            type: 'object',
            required: ['name', 'title'],
            properties: { name: { type: 'string' }, title: { type: 'string' } },
          },
          riskTier: { type: 'string' },
          policyVersion: { type: 'string' },
          generatedAt: { type: 'string' },
          generatedFor: { type: 'string' },
          sections: {
            type: 'array',
            items: { $ref: '#/components/schemas/EvidencePackSection' },
          },
          records: {
            type: 'object',
            description: 'What the sections were made from, for programs',
            required: [
              'assessment',
              'gates',
              'checks',
              'attestations',
              'waivers',
              'concerns',
              'rounds',
            ],
            properties: {
              assessment: { type: 'object' },
              gates: { type: 'array', items: { type: 'object' } },
              checks: { type: 'object' },
              attestations: { type: 'array', items: { type: 'object' } },
              waivers: { type: 'array', items: { type: 'object' } },
              classification: { type: 'object' },
              proposedClassification: { type: 'object' },
              concerns: { type: 'array', items: { type: 'object' } },
              rounds: { type: 'object' },
              audit: {
                type: 'object',
                required: ['ok', 'records', 'headHash', 'shown', 'older'],
                properties: {
                  ok: { type: 'boolean' },
                  records: { type: 'integer' },
                  headHash: { type: 'string' },
                  broken: {
                    type: 'object',
                    required: ['sequence', 'reason'],
                    properties: {
                      sequence: { type: 'integer' },
                      reason: { type: 'string' },
                    },
                  },
                  shown: {
                    type: 'array',
                    items: { $ref: '#/components/schemas/AuditRecord' },
                  },
                  older: { type: 'integer' },
                },
              },
            },
          },
        },
      },
      EntityBadges: {
        type: 'object',
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: ['show', 'title', 'url', 'markdown'],
              properties: {
                show: { type: 'string' },
                title: { type: 'string' },
                url: { type: 'string' },
                markdown: { type: 'string' },
              },
            },
          },
          unavailable: { type: 'string', enum: ['off', 'kept-private'] },
        },
      },
      ReceiptKeys: {
        type: 'object',
        required: ['keys'],
        properties: { keys: { type: 'array', items: { type: 'object' } } },
      },
      ApprovalStep: {
        type: 'object',
        required: ['name', 'title', 'given', 'of', 'by'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          given: { type: 'integer' },
          of: { type: 'integer' },
          by: {
            type: 'array',
            items: {
              type: 'object',
              required: ['actor', 'at'],
              properties: { actor: { type: 'string' }, at: { type: 'string' } },
            },
          },
          groups: { type: 'array', items: { type: 'string' } },
          roles: { type: 'array', items: { type: 'string' } },
          since: { type: 'string' },
          dueAt: { type: 'string' },
          escalateTo: { type: 'array', items: { type: 'string' } },
        },
      },
      TargetKind: { type: 'string', enum: ['check', 'evidence'] },
      AttestationInput: {
        type: 'object',
        description: 'Exactly one of check and evidence.',
        properties: {
          check: { type: 'string' },
          evidence: { type: 'string', description: 'As the profile names it' },
          url: { type: 'string', description: 'http or https' },
          note: { type: 'string' },
          fileType: { type: 'string', description: 'Media type of the link' },
          expiresAt: { type: 'string', description: 'ISO 8601 with a zone' },
        },
      },
      Attestation: {
        type: 'object',
        required: ['id', 'kind', 'name', 'title', 'givenAt', 'by', 'standing'],
        properties: {
          id: { type: 'string' },
          kind: { $ref: '#/components/schemas/TargetKind' },
          name: { type: 'string' },
          title: { type: 'string' },
          url: { type: 'string' },
          note: { type: 'string' },
          fileType: { type: 'string' },
          givenAt: { type: 'string' },
          by: { type: 'string' },
          version: { type: 'string' },
          expiresAt: { type: 'string' },
          standing: {
            type: 'string',
            enum: ['in-force', 'expired', 'superseded', 'earlier-version'],
          },
        },
      },
      WaiverInput: {
        type: 'object',
        required: ['reason', 'expiresAt'],
        description: 'Exactly one of check and evidence.',
        properties: {
          check: { type: 'string' },
          evidence: { type: 'string' },
          reason: { type: 'string' },
          compensatingControl: {
            type: 'string',
            description: 'What is done instead',
          },
          expiresAt: { type: 'string', description: 'ISO 8601 with a zone' },
          renews: { type: 'string', description: 'Id of the waiver before' },
        },
      },
      WaiverDecision: {
        type: 'object',
        required: ['decision'],
        properties: {
          decision: {
            type: 'string',
            enum: ['accept', 'refuse', 'withdraw', 'revoke'],
          },
          reason: {
            type: 'string',
            description: 'Needed to refuse and to revoke',
          },
        },
      },
      Waiver: {
        type: 'object',
        required: [
          'id',
          'entityRef',
          'kind',
          'name',
          'title',
          'reason',
          'requestedBy',
          'requestedAt',
          'expiresAt',
          'status',
          'renewals',
          'acceptors',
          'may',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          kind: { $ref: '#/components/schemas/TargetKind' },
          name: { type: 'string' },
          title: { type: 'string' },
          reason: { type: 'string' },
          compensatingControl: { type: 'string' },
          requestedBy: { type: 'string' },
          requestedAt: { type: 'string' },
          expiresAt: { type: 'string' },
          status: {
            type: 'string',
            enum: [
              'requested',
              'accepted',
              'refused',
              'withdrawn',
              'revoked',
              'expired',
            ],
          },
          renews: { type: 'string' },
          renewals: { type: 'integer', description: 'How many came before' },
          renewedBy: { type: 'string', description: 'Id of the one after' },
          acceptors: { type: 'array', items: { type: 'string' } },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string' },
          decisionReason: { type: 'string' },
          version: { type: 'string' },
          may: {
            type: 'object',
            required: ['decide', 'withdraw', 'revoke'],
            properties: {
              decide: { type: 'boolean' },
              withdraw: { type: 'boolean' },
              revoke: { type: 'boolean' },
              reason: { type: 'string', description: 'Why nothing' },
            },
          },
        },
      },
      EvidenceLinks: {
        type: 'array',
        items: {
          type: 'object',
          required: ['url'],
          properties: { url: { type: 'string' }, title: { type: 'string' } },
        },
      },
      ComposedPractices: {
        type: 'object',
        properties: {
          added: { type: 'array', items: { type: 'string' } },
          removed: { type: 'array', items: { type: 'string' } },
        },
      },
      ModeChangeInput: {
        type: 'object',
        required: ['mode', 'learned'],
        properties: {
          mode: { type: 'string' },
          learned: { type: 'string', description: 'Why it changes' },
          evidence: { $ref: '#/components/schemas/EvidenceLinks' },
          practices: { $ref: '#/components/schemas/ComposedPractices' },
          reviewBy: {
            type: 'string',
            description: 'ISO 8601 date in the future',
          },
          corrects: {
            type: 'string',
            description: 'Id of an entry of the ledger',
          },
        },
      },
      ModeReviewInput: {
        type: 'object',
        required: ['changes', 'learned', 'decision'],
        properties: {
          changes: {
            type: 'object',
            description: 'What changed, by topic',
            properties: {
              problem: { type: 'string' },
              data: { type: 'string' },
              users: { type: 'string' },
              risk: { type: 'string' },
              team: { type: 'string' },
            },
          },
          learned: { type: 'string' },
          decision: { type: 'string', enum: ['keep', 'change'] },
          mode: { type: 'string', description: 'With change' },
          evidence: { $ref: '#/components/schemas/EvidenceLinks' },
          practices: { $ref: '#/components/schemas/ComposedPractices' },
          reviewBy: {
            type: 'string',
            description: 'ISO 8601 date in the future',
          },
        },
      },
      ProductContextInput: {
        type: 'object',
        description:
          'By buildType, purpose, criticality, users, explainability and dataSensitivity; users is a list, and null takes a value back.',
      },
      AdviceAnswerInput: {
        type: 'object',
        required: ['answer'],
        properties: {
          answer: { type: 'string', enum: ['agree', 'not-now', 'not-for-us'] },
          reason: { type: 'string', description: 'Needed for not-for-us' },
          until: {
            type: 'string',
            description: 'ISO 8601; for not-now, 30 days when absent',
          },
        },
      },
      Practice: {
        type: 'object',
        required: ['name', 'title', 'purpose'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          purpose: { type: 'string' },
          inspiration: { type: 'string' },
          keep: { type: 'string' },
          leave: { type: 'string' },
          added: { type: 'boolean' },
        },
      },
      Practices: {
        type: 'array',
        items: { $ref: '#/components/schemas/Practice' },
      },
      DeliveryMode: {
        type: 'object',
        required: [
          'name',
          'title',
          'stage',
          'summary',
          'practices',
          'touchpoints',
          'crew',
          'expects',
        ],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          stage: { type: 'string' },
          summary: { type: 'string' },
          practices: { $ref: '#/components/schemas/Practices' },
          cadence: { type: 'string' },
          touchpoints: { type: 'array', items: { type: 'string' } },
          crew: {
            type: 'array',
            items: {
              type: 'object',
              required: ['role', 'purpose'],
              properties: {
                role: { type: 'string' },
                purpose: { type: 'string' },
              },
            },
          },
          expects: {
            type: 'object',
            description: "Gates and sections: 'all' or a list of names",
          },
        },
      },
      LedgerEntry: {
        type: 'object',
        required: [
          'id',
          'at',
          'kind',
          'to',
          'toTitle',
          'evidence',
          'decidedBy',
          'declaredIn',
        ],
        properties: {
          id: { type: 'string' },
          at: { type: 'string' },
          kind: { type: 'string', enum: ['change', 'review', 'correction'] },
          from: { type: 'string' },
          to: { type: 'string', description: 'none where no mode is in force' },
          fromTitle: { type: 'string' },
          toTitle: { type: 'string' },
          learned: { type: 'string' },
          changes: { type: 'object', additionalProperties: { type: 'string' } },
          evidence: { $ref: '#/components/schemas/EvidenceLinks' },
          practices: { $ref: '#/components/schemas/ComposedPractices' },
          decidedBy: {
            type: 'string',
            description: 'Ref of a user',
            'or catalog': null,
          },
          declaredIn: { type: 'string', enum: ['catalog', 'portal'] },
          reviewBy: { type: 'string' },
          corrects: { type: 'string' },
          correctedBy: { type: 'string' },
          level: { type: 'string' },
          score: { type: 'number' },
          version: { type: 'string' },
        },
      },
      Advice: {
        type: 'object',
        required: ['rule', 'title', 'reason', 'facts', 'severity', 'suggests'],
        properties: {
          rule: { type: 'string' },
          title: { type: 'string' },
          reason: { type: 'string' },
          facts: {
            type: 'array',
            items: { $ref: '#/components/schemas/Fact' },
          },
          severity: { type: 'string', enum: ['info', 'important'] },
          suggests: {
            type: 'object',
            properties: {
              practice: { $ref: '#/components/schemas/Practice' },
              mode: { $ref: '#/components/schemas/NameAndTitle' },
              role: { type: 'string' },
            },
          },
          answer: {
            type: 'object',
            required: ['answer', 'by', 'at'],
            properties: {
              answer: {
                type: 'string',
                enum: ['agree', 'not-now', 'not-for-us'],
              },
              by: { type: 'string' },
              at: { type: 'string' },
              reason: { type: 'string' },
              until: { type: 'string' },
            },
          },
        },
      },
      NameAndTitle: {
        type: 'object',
        required: ['name', 'title'],
        properties: { name: { type: 'string' }, title: { type: 'string' } },
      },
      RoleHolders: {
        type: 'object',
        required: ['role', 'purpose', 'heldBy'],
        properties: {
          role: { type: 'string' },
          purpose: { type: 'string' },
          heldBy: { type: 'array', items: { type: 'string' } },
        },
      },
      ContextField: {
        type: 'object',
        required: ['field', 'title', 'source', 'options'],
        properties: {
          field: { type: 'string' },
          title: { type: 'string' },
          value: { description: 'text or a list of texts' },
          source: {
            type: 'string',
            enum: ['catalog', 'portal', 'inferred', 'none'],
          },
          reason: { type: 'string' },
          editUrl: { type: 'string' },
          options: {
            type: 'array',
            items: {
              type: 'object',
              required: ['value', 'title', 'description'],
              properties: {
                value: { type: 'string' },
                title: { type: 'string' },
                description: { type: 'string' },
              },
            },
          },
        },
      },
      EntityDelivery: {
        type: 'object',
        required: [
          'entityRef',
          'context',
          'ledger',
          'advice',
          'suggestions',
          'raised',
          'review',
          'modes',
          'practices',
          'may',
        ],
        properties: {
          entityRef: { type: 'string' },
          current: {
            allOf: [
              { $ref: '#/components/schemas/DeliveryMode' },
              {
                type: 'object',
                required: ['declaredIn', 'leftOut', 'roles'],
                properties: {
                  since: { type: 'string' },
                  declaredIn: {
                    type: 'string',
                    enum: ['catalog', 'portal', 'default'],
                  },
                  editUrl: { type: 'string' },
                  leftOut: { $ref: '#/components/schemas/Practices' },
                  roles: {
                    type: 'array',
                    items: { $ref: '#/components/schemas/RoleHolders' },
                  },
                },
              },
            ],
          },
          composedIn: { type: 'string', enum: ['catalog', 'portal'] },
          context: {
            type: 'array',
            items: { $ref: '#/components/schemas/ContextField' },
          },
          ledger: {
            type: 'array',
            items: { $ref: '#/components/schemas/LedgerEntry' },
          },
          advice: {
            type: 'array',
            items: { $ref: '#/components/schemas/Advice' },
          },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['mode', 'title', 'reasons'],
              properties: {
                mode: { type: 'string' },
                title: { type: 'string' },
                reasons: { type: 'array', items: { type: 'string' } },
              },
            },
          },
          raised: {
            type: 'array',
            items: {
              type: 'object',
              required: ['profile', 'reason', 'gates', 'sections', 'checks'],
              properties: {
                profile: { type: 'string' },
                reason: { type: 'string' },
                gates: { type: 'array', items: { type: 'string' } },
                sections: { type: 'array', items: { type: 'string' } },
                checks: { type: 'array', items: { type: 'string' } },
              },
            },
          },
          review: {
            type: 'object',
            required: ['overdue'],
            properties: {
              dueAt: { type: 'string' },
              overdue: { type: 'boolean' },
              lastAt: { type: 'string' },
            },
          },
          modes: {
            type: 'array',
            items: { $ref: '#/components/schemas/DeliveryMode' },
          },
          practices: { $ref: '#/components/schemas/Practices' },
          may: {
            type: 'object',
            required: ['change', 'setContext', 'answer'],
            properties: {
              change: { type: 'boolean' },
              setContext: { type: 'boolean' },
              answer: { type: 'boolean' },
            },
          },
        },
      },
      ModeComparison: {
        type: 'object',
        required: [
          'to',
          'practices',
          'roles',
          'touchpoints',
          'cadence',
          'gates',
          'sections',
          'level',
          'score',
          'checks',
        ],
        properties: {
          from: { $ref: '#/components/schemas/NameAndTitle' },
          to: {
            type: 'object',
            required: ['name', 'title', 'summary'],
            properties: {
              name: { type: 'string' },
              title: { type: 'string' },
              summary: { type: 'string' },
            },
          },
          practices: {
            type: 'object',
            required: ['added', 'removed', 'kept'],
            properties: {
              added: { $ref: '#/components/schemas/Practices' },
              removed: { $ref: '#/components/schemas/Practices' },
              kept: { $ref: '#/components/schemas/Practices' },
            },
          },
          roles: {
            type: 'object',
            required: ['added', 'removed', 'kept'],
            properties: {
              added: {
                type: 'array',
                items: { $ref: '#/components/schemas/RoleHolders' },
              },
              removed: { type: 'array', items: { type: 'object' } },
              kept: { type: 'array', items: { type: 'object' } },
            },
          },
          touchpoints: {
            type: 'object',
            required: ['added', 'removed', 'kept'],
            properties: {
              added: { type: 'array', items: { type: 'string' } },
              removed: { type: 'array', items: { type: 'string' } },
              kept: { type: 'array', items: { type: 'string' } },
            },
          },
          cadence: { type: 'object' },
          gates: {
            type: 'object',
            required: ['expected', 'noLonger'],
            properties: {
              expected: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['name', 'title', 'status'],
                  properties: {
                    name: { type: 'string' },
                    title: { type: 'string' },
                    status: { type: 'string' },
                  },
                },
              },
              noLonger: {
                type: 'array',
                items: { $ref: '#/components/schemas/NameAndTitle' },
              },
            },
          },
          sections: {
            type: 'object',
            required: ['expected', 'noLonger'],
            properties: {
              expected: { type: 'array', items: { type: 'string' } },
              noLonger: { type: 'array', items: { type: 'string' } },
            },
          },
          level: { type: 'object' },
          score: { type: 'object' },
          checks: {
            type: 'object',
            required: ['expectedFrom', 'expectedTo', 'failingTo'],
            properties: {
              expectedFrom: { type: 'integer' },
              expectedTo: { type: 'integer' },
              failingTo: { type: 'integer' },
            },
          },
        },
      },
      ReportedChange: {
        type: 'object',
        required: [
          'entityRef',
          'entityTitle',
          'at',
          'kind',
          'subject',
          'title',
          'direction',
        ],
        properties: {
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          at: { type: 'string' },
          kind: {
            type: 'string',
            enum: [
              'level',
              'gate',
              'check',
              'mode',
              'risk-tier',
              'profile',
              'waiver',
              'incident',
              'metric',
            ],
          },
          subject: { type: 'string' },
          title: { type: 'string' },
          from: { type: 'string' },
          to: { type: 'string' },
          unit: { type: 'string' },
          direction: { type: 'string', enum: ['up', 'down', 'none'] },
          reason: { type: 'string' },
        },
      },
      ChangesReport: {
        type: 'object',
        required: [
          'from',
          'to',
          'scope',
          'entities',
          'changedEntities',
          'summary',
          'items',
          'truncated',
          'policyVersions',
        ],
        properties: {
          from: { type: 'string' },
          to: { type: 'string' },
          scope: {
            type: 'object',
            required: ['kind', 'title'],
            properties: {
              kind: { type: 'string', enum: ['all', 'entity', 'group'] },
              ref: { type: 'string' },
              title: { type: 'string' },
            },
          },
          entities: { type: 'integer' },
          changedEntities: { type: 'integer' },
          summary: {
            type: 'object',
            additionalProperties: { type: 'integer' },
          },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReportedChange' },
          },
          truncated: { type: 'boolean' },
          policyVersions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['version', 'at'],
              properties: {
                version: { type: 'string' },
                at: { type: 'string' },
              },
            },
          },
        },
      },
      ClassificationInput: {
        type: 'object',
        required: ['tier', 'reason'],
        properties: { tier: { type: 'string' }, reason: { type: 'string' } },
      },
      ClassificationDecision: {
        type: 'object',
        required: ['decision'],
        properties: {
          decision: { type: 'string', enum: ['accept', 'refuse'] },
          reason: { type: 'string', description: 'Needed to refuse' },
        },
      },
      Classification: {
        type: 'object',
        required: ['id', 'tier', 'reason', 'by', 'at', 'status'],
        properties: {
          id: { type: 'string' },
          tier: { type: 'string' },
          from: { type: 'string', description: 'In force when it was made' },
          reason: { type: 'string' },
          by: { type: 'string' },
          at: { type: 'string' },
          status: {
            type: 'string',
            enum: ['in-force', 'proposed', 'refused', 'superseded'],
          },
          decidedBy: { type: 'string' },
          decidedAt: { type: 'string' },
          decisionReason: { type: 'string' },
        },
      },
      ConcernInput: {
        type: 'object',
        required: ['title', 'severity'],
        properties: {
          title: { type: 'string', description: 'One line' },
          text: { type: 'string' },
          severity: { type: 'string', enum: ['low', 'medium', 'high'] },
          about: { type: 'string', description: 'Gate or check' },
        },
      },
      ConcernResolution: {
        type: 'object',
        required: ['resolution'],
        properties: { resolution: { type: 'string' } },
      },
      Concern: {
        type: 'object',
        required: [
          'id',
          'entityRef',
          'title',
          'severity',
          'by',
          'at',
          'status',
        ],
        properties: {
          id: { type: 'string' },
          entityRef: { type: 'string' },
          title: { type: 'string' },
          text: { type: 'string' },
          severity: { type: 'string', enum: ['low', 'medium', 'high'] },
          about: { type: 'string' },
          by: { type: 'string' },
          at: { type: 'string' },
          status: { type: 'string', enum: ['open', 'resolved'] },
          escalatesAt: { type: 'string' },
          escalatedAt: { type: 'string' },
          escalatedTo: { type: 'array', items: { type: 'string' } },
          resolvedBy: { type: 'string' },
          resolvedAt: { type: 'string' },
          resolution: { type: 'string' },
          may: {
            type: 'object',
            required: ['resolve'],
            properties: { resolve: { type: 'boolean' } },
          },
        },
      },
      EntityGovernance: {
        type: 'object',
        required: [
          'entityRef',
          'attestations',
          'waivers',
          'riskTier',
          'concerns',
          'may',
        ],
        properties: {
          entityRef: { type: 'string' },
          attestations: {
            type: 'array',
            items: { $ref: '#/components/schemas/Attestation' },
          },
          waivers: {
            type: 'array',
            items: { $ref: '#/components/schemas/Waiver' },
          },
          waiverCap: {
            type: 'object',
            required: ['open'],
            properties: {
              open: { type: 'integer' },
              max: { type: 'integer' },
              maxDuration: { type: 'string', description: 'ISO 8601 duration' },
              group: {
                type: 'object',
                description:
                  'Of the owner; open ones of entities that one sees',
                required: ['ref', 'open', 'max'],
                properties: {
                  ref: { type: 'string' },
                  open: { type: 'integer' },
                  max: { type: 'integer' },
                },
              },
            },
          },
          riskTier: {
            type: 'object',
            required: ['tiers'],
            properties: {
              tier: { type: 'string' },
              rule: {
                type: 'object',
                required: ['tier', 'reason'],
                properties: {
                  tier: { type: 'string' },
                  reason: { type: 'string' },
                },
              },
              recorded: { $ref: '#/components/schemas/Classification' },
              proposed: { $ref: '#/components/schemas/Classification' },
              tiers: { type: 'array', items: { type: 'string' } },
            },
          },
          concerns: {
            type: 'array',
            items: { $ref: '#/components/schemas/Concern' },
          },
          may: {
            type: 'object',
            required: [
              'giveEvidence',
              'requestWaiver',
              'classify',
              'decideClassification',
              'raiseConcern',
              'resolveConcern',
            ],
            properties: {
              giveEvidence: { type: 'boolean' },
              requestWaiver: { type: 'boolean' },
              classify: { type: 'boolean' },
              decideClassification: { type: 'boolean' },
              raiseConcern: { type: 'boolean' },
              resolveConcern: { type: 'boolean' },
            },
          },
        },
      },
      GateSubmission: {
        type: 'object',
        properties: { reason: { type: 'string' } },
      },
      GateApproval: {
        type: 'object',
        required: ['reason', 'fingerprint'],
        properties: {
          step: {
            type: 'string',
            description: 'The step whose turn it is when absent',
          },
          reason: { type: 'string' },
          fingerprint: {
            type: 'string',
            description: 'Of the gate as it was looked at',
          },
        },
      },
      GateRejection: {
        type: 'object',
        required: ['reason', 'fingerprint'],
        properties: {
          step: {
            type: 'string',
            description: 'The step whose turn it is when absent',
          },
          reason: { type: 'string' },
          fingerprint: {
            type: 'string',
            description: 'Of the gate as it was looked at',
          },
          decision: { type: 'string', enum: ['reject', 'changes'] },
          changes: {
            type: 'boolean',
            description: 'The same as decision changes when true',
          },
        },
      },
      ReviewTurn: {
        type: 'object',
        required: ['allowed', 'reason'],
        properties: {
          allowed: { type: 'boolean' },
          reason: { type: 'string' },
          step: { type: 'string' },
        },
      },
      ReviewRound: {
        type: 'object',
        required: ['submission', 'decisions', 'changes'],
        properties: {
          submission: {
            type: 'object',
            required: ['id', 'by', 'at'],
            properties: {
              id: { type: 'string' },
              by: { type: 'string' },
              at: { type: 'string' },
              version: { type: 'string' },
              reason: { type: 'string' },
            },
          },
          decisions: {
            type: 'array',
            items: {
              type: 'object',
              required: [
                'step',
                'stepTitle',
                'actor',
                'decision',
                'at',
                'counts',
              ],
              properties: {
                step: { type: 'string' },
                stepTitle: { type: 'string' },
                actor: { type: 'string' },
                decision: {
                  type: 'string',
                  enum: ['approve', 'reject', 'changes'],
                },
                at: { type: 'string' },
                reason: { type: 'string' },
                version: { type: 'string' },
                counts: { type: 'boolean' },
              },
            },
          },
          changes: { type: 'array', items: { type: 'string' } },
        },
      },
      GateReview: {
        type: 'object',
        required: [
          'entityRef',
          'entityTitle',
          'policyVersion',
          'gate',
          'attestations',
          'waivers',
          'rounds',
          'decision',
          'may',
        ],
        properties: {
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          version: { type: 'string' },
          policyVersion: { type: 'string' },
          gate: { $ref: '#/components/schemas/Gate' },
          description: { type: 'string' },
          expiresAt: { type: 'string' },
          attestations: {
            type: 'array',
            items: { $ref: '#/components/schemas/Attestation' },
          },
          waivers: {
            type: 'array',
            items: { $ref: '#/components/schemas/Waiver' },
          },
          rounds: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReviewRound' },
          },
          lastApproval: {
            type: 'object',
            required: ['at', 'changes'],
            properties: {
              at: { type: 'string' },
              version: { type: 'string' },
              changes: { type: 'array', items: { type: 'string' } },
            },
          },
          decision: { $ref: '#/components/schemas/GateDecision' },
          may: {
            type: 'object',
            required: ['submit', 'decide'],
            properties: {
              submit: { $ref: '#/components/schemas/ReviewTurn' },
              decide: { $ref: '#/components/schemas/ReviewTurn' },
            },
          },
        },
      },
      ReviewItem: {
        type: 'object',
        required: [
          'id',
          'kind',
          'entityRef',
          'entityTitle',
          'title',
          'requestedBy',
          'waitingSince',
          'waitsFor',
          'mine',
          'changes',
        ],
        properties: {
          id: { type: 'string' },
          kind: {
            type: 'string',
            enum: ['gate', 'waiver', 'classification', 'concern'],
          },
          entityRef: { type: 'string' },
          entityTitle: { type: 'string' },
          title: { type: 'string' },
          gate: { type: 'string' },
          step: {
            type: 'object',
            required: ['name', 'title', 'number', 'of'],
            properties: {
              name: { type: 'string' },
              title: { type: 'string' },
              number: { type: 'integer' },
              of: { type: 'integer' },
            },
          },
          approvals: {
            type: 'object',
            required: ['given', 'of'],
            properties: { given: { type: 'integer' }, of: { type: 'integer' } },
          },
          fingerprint: { type: 'string' },
          subjectId: { type: 'string' },
          requestedBy: { type: 'string' },
          reason: { type: 'string' },
          waitingSince: { type: 'string' },
          dueAt: { type: 'string' },
          waitsFor: {
            type: 'object',
            required: ['groups', 'roles'],
            properties: {
              groups: { type: 'array', items: { type: 'string' } },
              roles: { type: 'array', items: { type: 'string' } },
            },
          },
          mine: { type: 'boolean' },
          whyNotMine: { type: 'string' },
          changes: { type: 'array', items: { type: 'string' } },
          version: { type: 'string' },
          profile: { type: 'string' },
          riskTier: { type: 'string' },
          owner: { type: 'string' },
        },
      },
      ReviewPage: {
        type: 'object',
        required: ['items', 'totalItems', 'counts', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ReviewItem' },
          },
          totalItems: { type: 'integer' },
          counts: {
            type: 'object',
            required: ['mine', 'others'],
            properties: {
              mine: { type: 'integer' },
              others: { type: 'integer' },
            },
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      BulkDecisionResult: {
        type: 'object',
        required: ['results'],
        properties: {
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['ok'],
              properties: {
                ok: { type: 'boolean' },
                error: {
                  type: 'object',
                  required: ['name', 'message'],
                  properties: {
                    name: { type: 'string' },
                    message: { type: 'string' },
                  },
                },
              },
            },
          },
        },
      },
      AuditRecord: {
        type: 'object',
        required: [
          'entityRef',
          'sequence',
          'at',
          'actor',
          'action',
          'subject',
          'data',
          'previousHash',
          'hash',
        ],
        properties: {
          entityRef: { type: 'string' },
          sequence: { type: 'integer' },
          at: { type: 'string' },
          actor: { type: 'string' },
          action: { type: 'string' },
          subject: { type: 'string' },
          reason: { type: 'string' },
          policyVersion: { type: 'string' },
          data: { type: 'object' },
          previousHash: { type: 'string' },
          hash: { type: 'string' },
        },
      },
      AuditPage: {
        type: 'object',
        required: ['items', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/AuditRecord' },
          },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      AuditVerdict: {
        type: 'object',
        required: ['ok', 'entities', 'records', 'broken'],
        properties: {
          ok: { type: 'boolean' },
          entities: { type: 'integer' },
          records: { type: 'integer' },
          broken: {
            type: 'array',
            items: {
              type: 'object',
              required: ['entityRef', 'sequence', 'reason'],
              properties: {
                entityRef: { type: 'string' },
                sequence: { type: 'integer' },
                reason: { type: 'string' },
              },
            },
          },
        },
      },
      EntityReadiness: {
        type: 'object',
        required: [
          'entityRef',
          'assessedAt',
          'policyVersion',
          'counts',
          'scorecards',
          'gates',
          'nextActions',
          'sources',
          'pending',
        ],
        properties: {
          entityRef: { type: 'string' },
          version: { type: 'string' },
          assessedAt: { type: 'string' },
          policyVersion: { type: 'string' },
          level: { $ref: '#/components/schemas/Level' },
          score: { type: 'number', minimum: 0, maximum: 1 },
          scoreWithoutWaivers: { type: 'number', minimum: 0, maximum: 1 },
          profile: {
            type: 'object',
            required: ['name', 'title', 'path'],
            properties: {
              name: { type: 'string' },
              title: { type: 'string' },
              path: { type: 'array', items: { type: 'string' } },
            },
          },
          riskTier: { type: 'string' },
          deliveryMode: {
            type: 'object',
            required: ['name', 'title', 'declaredIn'],
            properties: {
              name: { type: 'string' },
              title: { type: 'string' },
              since: { type: 'string' },
              declaredIn: {
                type: 'string',
                enum: ['catalog', 'portal', 'default'],
              },
            },
          },
          counts: { $ref: '#/components/schemas/Counts' },
          scorecards: {
            type: 'array',
            items: { $ref: '#/components/schemas/Scorecard' },
          },
          gates: {
            type: 'array',
            items: { $ref: '#/components/schemas/Gate' },
          },
          nextActions: {
            type: 'array',
            items: { $ref: '#/components/schemas/NextAction' },
          },
          waivers: {
            type: 'object',
            description:
              'Accepted waivers that have not ended; absent when there are none',
            required: ['open'],
            properties: {
              open: { type: 'integer' },
              endsNext: {
                type: 'string',
                description: 'When the first of them ends',
              },
            },
          },
          concerns: {
            type: 'integer',
            description:
              'How many concerns are open; absent when there are none',
          },
          sources: {
            type: 'array',
            items: {
              type: 'object',
              required: ['source', 'title'],
              properties: {
                source: { type: 'string' },
                title: { type: 'string' },
                lastSuccessAt: { type: 'string' },
                error: { $ref: '#/components/schemas/SourceError' },
              },
            },
          },
          pending: {
            type: 'boolean',
            description: 'A re-assessment is queued or running',
          },
        },
      },
      PageInfo: {
        type: 'object',
        properties: { nextCursor: { type: 'string' } },
      },
      EntitySummary: {
        type: 'object',
        required: ['entityRef', 'counts', 'assessedAt', 'policyVersion'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          type: { type: 'string' },
          owner: { type: 'string' },
          system: { type: 'string' },
          lifecycle: { type: 'string' },
          level: { $ref: '#/components/schemas/Level' },
          score: { type: 'number' },
          scoreWithoutWaivers: { type: 'number' },
          profile: { type: 'string' },
          riskTier: { type: 'string' },
          deliveryMode: { type: 'string' },
          counts: { $ref: '#/components/schemas/Counts' },
          assessedAt: { type: 'string' },
          policyVersion: { type: 'string' },
        },
      },
      FleetEntity: {
        allOf: [
          { $ref: '#/components/schemas/EntitySummary' },
          {
            type: 'object',
            required: ['tags', 'gates', 'openWaivers', 'stale'],
            properties: {
              businessUnit: { type: 'string' },
              domain: { type: 'string' },
              tags: { type: 'array', items: { type: 'string' } },
              gates: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['name', 'title', 'status', 'since'],
                  properties: {
                    name: { type: 'string' },
                    title: { type: 'string' },
                    status: { type: 'string' },
                    since: { type: 'string' },
                  },
                },
              },
              openWaivers: { type: 'integer' },
              stale: { type: 'boolean' },
              change: {
                type: 'number',
                description: 'Score now minus 30 days ago',
              },
            },
          },
        ],
      },
      FleetGroupBy: {
        type: 'string',
        enum: [
          'owner',
          'parent-group',
          'business-unit',
          'system',
          'domain',
          'type',
          'lifecycle',
          'delivery-mode',
          'profile',
          'risk-tier',
        ],
      },
      CountsByName: {
        type: 'object',
        additionalProperties: { type: 'integer' },
      },
      FleetTrendPoint: {
        type: 'object',
        required: ['date', 'known', 'entities'],
        properties: {
          date: { type: 'string' },
          score: { type: 'number' },
          known: { type: 'integer' },
          entities: { type: 'integer' },
        },
      },
      FleetGroup: {
        type: 'object',
        required: [
          'key',
          'title',
          'entities',
          'known',
          'small',
          'levels',
          'cells',
          'changeKnown',
          'trend',
          'openWaivers',
        ],
        properties: {
          key: { type: 'string' },
          title: { type: 'string' },
          deliveryMode: { type: 'string' },
          riskTier: { type: 'string' },
          entities: { type: 'integer' },
          known: { type: 'integer' },
          small: { type: 'boolean' },
          score: { type: 'number' },
          scoreWithoutWaivers: { type: 'number' },
          levels: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'title', 'rank', 'entities'],
              properties: {
                name: { type: 'string' },
                title: { type: 'string' },
                rank: { type: 'integer' },
                entities: { type: 'integer' },
              },
            },
          },
          cells: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              required: ['known', 'entities'],
              properties: {
                value: { type: 'number' },
                known: { type: 'integer' },
                entities: { type: 'integer' },
                counts: { $ref: '#/components/schemas/CountsByName' },
              },
            },
          },
          change: { type: 'number' },
          changeKnown: { type: 'integer' },
          trend: {
            type: 'array',
            items: { $ref: '#/components/schemas/FleetTrendPoint' },
          },
          openWaivers: { type: 'integer' },
        },
      },
      FleetSummary: {
        type: 'object',
        required: [
          'groupBy',
          'show',
          'columns',
          'groups',
          'total',
          'formula',
          'from',
          'to',
        ],
        properties: {
          groupBy: { $ref: '#/components/schemas/FleetGroupBy' },
          show: { type: 'string' },
          columns: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'title'],
              properties: {
                name: { type: 'string' },
                title: { type: 'string' },
                scorecard: { type: 'string' },
              },
            },
          },
          groups: {
            type: 'array',
            items: { $ref: '#/components/schemas/FleetGroup' },
          },
          total: { $ref: '#/components/schemas/FleetGroup' },
          formula: { type: 'string' },
          from: { type: 'string' },
          to: { type: 'string' },
          asOf: { type: 'string' },
        },
      },
      FleetTrends: {
        type: 'object',
        required: ['groupBy', 'groups', 'policyVersions'],
        properties: {
          groupBy: { $ref: '#/components/schemas/FleetGroupBy' },
          groups: {
            type: 'array',
            items: {
              type: 'object',
              required: ['key', 'title', 'points'],
              properties: {
                key: { type: 'string' },
                title: { type: 'string' },
                points: {
                  type: 'array',
                  items: {
                    allOf: [
                      { $ref: '#/components/schemas/FleetTrendPoint' },
                      {
                        type: 'object',
                        required: ['levels'],
                        properties: {
                          levels: { $ref: '#/components/schemas/CountsByName' },
                        },
                      },
                    ],
                  },
                },
              },
            },
          },
          policyVersions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['version', 'at'],
              properties: {
                version: { type: 'string' },
                at: { type: 'string' },
              },
            },
          },
        },
      },
      FleetChecks: {
        type: 'object',
        required: ['items', 'unknownBySource', 'entities'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              required: [
                'name',
                'title',
                'dimension',
                'stream',
                'weight',
                'counts',
                'concerned',
                'newlyFailing',
                'value',
                'sources',
              ],
              properties: {
                name: { type: 'string' },
                title: { type: 'string' },
                dimension: { type: 'string' },
                stream: { type: 'string' },
                weight: { type: 'number' },
                counts: { $ref: '#/components/schemas/CountsByName' },
                concerned: { type: 'integer' },
                newlyFailing: { type: 'integer' },
                value: { type: 'number' },
                sources: { type: 'array', items: { type: 'string' } },
              },
            },
          },
          unknownBySource: {
            type: 'array',
            items: {
              type: 'object',
              required: ['source', 'title', 'results', 'entities'],
              properties: {
                source: { type: 'string' },
                title: { type: 'string' },
                results: { type: 'integer' },
                entities: { type: 'integer' },
              },
            },
          },
          entities: { type: 'integer' },
        },
      },
      FleetGates: {
        type: 'object',
        required: [
          'groupBy',
          'gates',
          'groups',
          'total',
          'totalMedianDays',
          'oldestBlocked',
          'waiting',
        ],
        properties: {
          groupBy: { $ref: '#/components/schemas/FleetGroupBy' },
          gates: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'title'],
              properties: {
                name: { type: 'string' },
                title: { type: 'string' },
              },
            },
          },
          groups: {
            type: 'array',
            items: {
              type: 'object',
              required: ['key', 'title', 'entities', 'gates'],
              properties: {
                key: { type: 'string' },
                title: { type: 'string' },
                entities: { type: 'integer' },
                gates: {
                  type: 'object',
                  additionalProperties: {
                    type: 'object',
                    required: ['counts', 'medianDays'],
                    properties: {
                      counts: { $ref: '#/components/schemas/CountsByName' },
                      medianDays: {
                        type: 'object',
                        additionalProperties: { type: 'number' },
                      },
                    },
                  },
                },
              },
            },
          },
          total: {
            type: 'object',
            additionalProperties: { $ref: '#/components/schemas/CountsByName' },
          },
          totalMedianDays: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              additionalProperties: { type: 'number' },
            },
          },
          oldestBlocked: {
            type: 'array',
            items: {
              type: 'object',
              required: ['entityRef', 'title', 'gate', 'gateTitle', 'since'],
              properties: {
                entityRef: { type: 'string' },
                title: { type: 'string' },
                owner: { type: 'string' },
                gate: { type: 'string' },
                gateTitle: { type: 'string' },
                since: { type: 'string' },
              },
            },
          },
          waiting: {
            type: 'array',
            items: {
              type: 'object',
              required: ['group', 'title', 'reviews', 'oldest'],
              properties: {
                group: { type: 'string' },
                title: { type: 'string' },
                reviews: { type: 'integer' },
                oldest: { type: 'string' },
              },
            },
          },
        },
      },
      EntityPage: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/FleetEntity' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
        },
      },
      Change: {
        type: 'object',
        required: ['id', 'at', 'kind', 'subject', 'title', 'policyVersion'],
        properties: {
          id: { type: 'string' },
          at: { type: 'string' },
          kind: { $ref: '#/components/schemas/ChangeKind' },
          subject: { type: 'string' },
          title: { type: 'string' },
          from: { type: 'string' },
          to: { type: 'string' },
          reason: { type: 'string' },
          policyVersion: { type: 'string' },
        },
      },
      EntityHistory: {
        type: 'object',
        required: ['items', 'totalItems', 'pageInfo', 'scores'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Change' },
          },
          totalItems: { type: 'integer' },
          pageInfo: { $ref: '#/components/schemas/PageInfo' },
          scores: {
            type: 'array',
            items: {
              type: 'object',
              required: ['at', 'policyVersion'],
              properties: {
                at: { type: 'string' },
                score: { type: 'number' },
                level: { type: 'string' },
                levelRank: { type: 'integer' },
                policyVersion: { type: 'string' },
              },
            },
          },
        },
      },
      PushedFacts: {
        type: 'object',
        required: ['entityRef', 'source', 'values'],
        properties: {
          entityRef: { type: 'string' },
          source: { type: 'string' },
          values: {
            type: 'object',
            additionalProperties: { $ref: '#/components/schemas/FactValue' },
          },
          observedAt: {
            type: 'string',
            description:
              'ISO 8601 with a zone; the time of the request when absent',
          },
          version: { type: 'string' },
          url: { type: 'string' },
        },
      },
      PushFactsRequest: {
        type: 'object',
        required: ['facts'],
        properties: {
          facts: {
            type: 'array',
            items: { $ref: '#/components/schemas/PushedFacts' },
          },
        },
      },
      PushFactsResult: {
        type: 'object',
        required: ['accepted', 'unchanged'],
        properties: {
          accepted: { type: 'integer', description: 'Items of the call' },
          unchanged: {
            type: 'integer',
            description: 'Those of them that changed nothing',
          },
        },
      },
      PushFactsRefusal: {
        allOf: [
          { $ref: '#/components/schemas/Error' },
          {
            type: 'object',
            properties: {
              error: {
                type: 'object',
                properties: {
                  errors: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['path', 'message'],
                      properties: {
                        path: {
                          type: 'string',
                          description:
                            'JSON path, e.g. `$.facts[3].values.unitTestsPass`',
                        },
                        message: { type: 'string' },
                      },
                    },
                  },
                },
              },
            },
          },
        ],
      },
      PolicyError: {
        type: 'object',
        required: ['file', 'line', 'column', 'path', 'code', 'message'],
        properties: {
          file: { type: 'string' },
          line: { type: 'integer' },
          column: { type: 'integer' },
          path: { type: 'string' },
          code: { type: 'string' },
          document: { type: 'string' },
          message: { type: 'string' },
        },
      },
      PolicySet: {
        type: 'object',
        required: [
          'version',
          'loadedAt',
          'documents',
          'declarations',
          'errors',
          'checkedAt',
        ],
        properties: {
          version: {
            type: 'string',
            description: 'Empty while no policy is in force',
          },
          loadedAt: { type: 'string' },
          checkedAt: { type: 'string' },
          documents: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kind', 'name', 'title', 'file', 'spec'],
              properties: {
                kind: { type: 'string' },
                name: { type: 'string' },
                title: { type: 'string' },
                description: { type: 'string' },
                file: { type: 'string' },
                spec: { type: 'object' },
              },
            },
          },
          declarations: {
            type: 'object',
            additionalProperties: {
              type: 'object',
              additionalProperties: {
                $ref: '#/components/schemas/FactDeclaration',
              },
            },
          },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/PolicyError' },
          },
        },
      },
      PolicyPreview: {
        type: 'object',
        required: [
          'policyVersion',
          'errors',
          'documents',
          'total',
          'changed',
          'transitions',
          'entities',
          'truncated',
        ],
        properties: {
          policyVersion: { type: 'string' },
          draftVersion: { type: 'string' },
          errors: {
            type: 'array',
            items: { $ref: '#/components/schemas/PolicyError' },
          },
          documents: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kind', 'name', 'change'],
              properties: {
                kind: { type: 'string' },
                name: { type: 'string' },
                change: {
                  type: 'string',
                  enum: ['added', 'changed', 'removed'],
                },
              },
            },
          },
          total: { type: 'integer' },
          changed: { type: 'integer' },
          regressions: { type: 'integer' },
          transitions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['kind', 'name', 'title', 'from', 'to', 'entities'],
              properties: {
                kind: { type: 'string', enum: ['gate', 'level'] },
                name: { type: 'string' },
                title: { type: 'string' },
                from: { type: 'string' },
                to: { type: 'string' },
                entities: { type: 'integer' },
              },
            },
          },
          entities: {
            type: 'array',
            items: { $ref: '#/components/schemas/PolicyPreviewEntity' },
          },
          truncated: { type: 'boolean' },
        },
      },
      PolicyPreviewEntity: {
        type: 'object',
        required: ['entityRef', 'title', 'gates', 'checks'],
        properties: {
          entityRef: { type: 'string' },
          title: { type: 'string' },
          owner: { type: 'string' },
          level: {
            type: 'object',
            properties: {
              from: { $ref: '#/components/schemas/Level' },
              to: { $ref: '#/components/schemas/Level' },
            },
          },
          score: {
            type: 'object',
            properties: { from: { type: 'number' }, to: { type: 'number' } },
          },
          profile: { $ref: '#/components/schemas/PreviewedText' },
          riskTier: { $ref: '#/components/schemas/PreviewedText' },
          scorecards: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name', 'title'],
              properties: {
                name: { type: 'string' },
                title: { type: 'string' },
                from: { $ref: '#/components/schemas/Level' },
                to: { $ref: '#/components/schemas/Level' },
              },
            },
          },
          gates: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewedStatus' },
          },
          checks: {
            type: 'array',
            items: { $ref: '#/components/schemas/PreviewedStatus' },
          },
        },
      },
      PreviewedText: {
        type: 'object',
        properties: { from: { type: 'string' }, to: { type: 'string' } },
      },
      PreviewedStatus: {
        type: 'object',
        required: ['name', 'title'],
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          from: { type: 'string' },
          to: { type: 'string' },
        },
      },
      StampsResponse: {
        type: 'object',
        required: ['mark', 'none', 'sets', 'entities', 'gone'],
        properties: {
          mark: { type: 'integer', description: 'Where to ask from next.' },
          none: { $ref: '#/components/schemas/Stamps' },
          sets: {
            type: 'array',
            description: 'What entities have, each once, without what is none.',
            items: { $ref: '#/components/schemas/Stamps' },
          },
          entities: {
            type: 'object',
            description: 'By entity ref the number of its set.',
            additionalProperties: { type: 'integer' },
          },
          gone: {
            type: 'array',
            description: 'Entities that are no longer assessed.',
            items: { type: 'string' },
          },
          next: {
            type: 'string',
            description: 'More follow after this entity.',
          },
          isIncomplete: {
            type: 'boolean',
            description:
              'More changed since the mark than is told; read all pages.',
          },
        },
      },
      Stamps: { type: 'object', additionalProperties: { type: 'string' } },
      FactSourceStatus: {
        type: 'object',
        required: ['source', 'title', 'kind', 'facts', 'runs'],
        properties: {
          source: { type: 'string' },
          title: { type: 'string' },
          kind: { type: 'string', enum: ['collected', 'pushed'] },
          facts: {
            type: 'object',
            additionalProperties: {
              $ref: '#/components/schemas/FactDeclaration',
            },
          },
          runs: {
            type: 'array',
            items: {
              type: 'object',
              required: ['startedAt', 'entities', 'changed', 'failed'],
              properties: {
                startedAt: { type: 'string' },
                finishedAt: { type: 'string' },
                entities: { type: 'integer' },
                changed: { type: 'integer' },
                failed: { type: 'integer' },
                error: { type: 'string' },
              },
            },
          },
        },
      },
    },
  },
} as const;

/** A router that validates requests against {@link spec} and types its handlers. @internal */
export function createOpenApiRouter(
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) {
  return createValidatedOpenApiRouter<typeof spec>(spec, options);
}
