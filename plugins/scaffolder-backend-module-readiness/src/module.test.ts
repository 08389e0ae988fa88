import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { once } from 'events';
import { readFileSync } from 'fs';
import http from 'http';
import { AddressInfo } from 'net';
import { resolve } from 'path';
import { parse } from 'yaml';
import { readinessScaffolderModule } from './module';

const DENY = {
  decision: 'deny',
  enforcement: 'enforce',
  status: 'blocked',
  reasons: ['Release is blocked.', 'Latency: 412 ms > 250 ms'],
  policyVersion: 'abc',
};
const ALLOW = {
  ...DENY,
  decision: 'allow',
  status: 'passed',
  receipt: 'a.b.c',
};

type AnyAction = TemplateAction;

describe('readinessScaffolderModule', () => {
  const requests: {
    line: string;
    headers: http.IncomingHttpHeaders;
    body: string;
  }[] = [];
  let answer: { status: number; body: unknown };
  const server = http.createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const line = `${req.method} ${req.url}`;
    requests.push({ line, headers: req.headers, body });
    res.writeHead(answer.status, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify(answer.body));
  });
  let actions: Record<string, AnyAction>;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const addActions = jest.fn();
    await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [
        readinessScaffolderModule,
        mockServices.discovery.mock({
          getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
        }).factory,
      ],
    });
    const added: AnyAction[] = addActions.mock.calls.flat();
    actions = Object.fromEntries(added.map(action => [action.id, action]));
  });
  beforeEach(() => {
    requests.length = 0;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const refuse = (status: number, message: string, rest: object = {}) => {
    answer = {
      status,
      body: {
        error: { name: 'Error', message, ...rest },
        response: { statusCode: status },
      },
    };
  };

  async function run(id: string, input: object, context: object = {}) {
    const output = jest.fn();
    const action = actions[id];
    await action.handler({
      ...createMockActionContext({
        input: { ...defaultsOf(action), ...input },
      }),
      output,
      getInitiatorCredentials: async () =>
        mockCredentials.user('user:default/ada'),
      ...context,
    });
    return Object.fromEntries(output.mock.calls);
  }

  /** As the scaffolder fills in, which validates before it runs an action. */
  function defaultsOf(action: AnyAction): object {
    const { properties } = action.schema!.input as {
      properties: Record<string, { default?: unknown }>;
    };
    return Object.fromEntries(
      Object.entries(properties).flatMap(([name, property]) =>
        property.default === undefined ? [] : [[name, property.default]],
      ),
    );
  }

  it('adds its actions, with examples that fit them', () => {
    expect(Object.keys(actions)).toEqual([
      'readiness:gate:check',
      'readiness:facts:push',
    ]);
    const template = readFileSync(
      resolve(
        __dirname,
        '../../../examples/pipelines/scaffolder-template.yaml',
      ),
      'utf8',
    );
    for (const action of Object.values(actions)) {
      const schema = action.schema!.input as {
        properties: object;
        required: string[];
      };
      const steps = action
        .examples!.flatMap(({ example }) => parse(example).steps)
        .concat(parse(template).spec.steps)
        .filter(step => step.action === action.id);
      expect(steps.length).toBeGreaterThan(0);
      for (const { input } of steps) {
        expect(Object.keys(schema.properties)).toEqual(
          expect.arrayContaining(Object.keys(input)),
        );
        const needed = schema.required.filter(name => name !== 'failOnDeny');
        expect(Object.keys(input)).toEqual(expect.arrayContaining(needed));
      }
    }
  });

  describe('readiness:gate:check', () => {
    const input = { gate: 'release', entityRef: 'claims-triage' };

    it('asks as whoever runs the template, and goes on at an allow', async () => {
      answer = { status: 200, body: ALLOW };
      const { policyVersion, ...told } = ALLOW;
      expect(await run('readiness:gate:check', input)).toEqual(told);
      expect(requests[0].line).toBe(
        'GET /api/readiness/v1/entities/component/default/claims-triage/gates/release/decision',
      );
      expect(requests[0].headers.authorization).toBe(
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.user('user:default/ada'),
          targetPluginId: 'readiness',
        }),
      );
    });

    it('fails at a deny with the reasons, unless told not to', async () => {
      answer = { status: 200, body: DENY };
      await expect(run('readiness:gate:check', input)).rejects.toThrow(
        "The gate 'release' of component:default/claims-triage denies: Release is blocked. Latency: 412 ms > 250 ms",
      );
      const { policyVersion, ...told } = DENY;
      expect(
        await run('readiness:gate:check', { ...input, failOnDeny: false }),
      ).toEqual(told);
    });

    it('fails without a decision, whatever it was told', async () => {
      refuse(404, 'There is no gate');
      await expect(
        run('readiness:gate:check', { ...input, failOnDeny: false }),
      ).rejects.toThrow('Readiness: There is no gate (404)');
      await expect(
        run('readiness:gate:check', { ...input, entityRef: 'component:' }),
      ).rejects.toThrow("'component:' is no reference of an entity");
    });
  });

  describe('readiness:facts:push', () => {
    const input = {
      entityRef: 'component:default/claims-triage',
      source: 'templates',
      values: { goldenPath: true },
      version: '14',
    };

    it('sends the facts', async () => {
      answer = { status: 200, body: { accepted: 1, unchanged: 0 } };
      expect(await run('readiness:facts:push', input)).toEqual(answer.body);
      const [{ line, body }] = requests;
      expect(line).toBe('POST /api/readiness/v1/facts');
      expect(JSON.parse(body)).toEqual({ facts: [input] });
    });

    it('names what was refused', async () => {
      refuse(400, '1 problem', {
        errors: [{ path: '$.facts[0].values.a', message: 'is not declared' }],
      });
      await expect(run('readiness:facts:push', input)).rejects.toThrow(
        'Readiness: 1 problem; $.facts[0].values.a is not declared (400)',
      );
    });

    it('sends nothing in a dry run', async () => {
      expect(
        await run('readiness:facts:push', input, { isDryRun: true }),
      ).toEqual({ accepted: 0, unchanged: 0 });
      expect(requests).toEqual([]);
    });
  });
});
