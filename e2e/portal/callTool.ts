import type { Persona, Portal } from './Portal';

/** What an action answered. */
export interface ToolResult {
  isError?: boolean;
  content: { text: string }[];
}

/** Calls an action of the plugin as an MCP client does, with the token of a persona. */
export async function callTool(
  portal: Portal,
  persona: Persona,
  name: string,
  input: object,
): Promise<ToolResult> {
  const response = await fetch(`${portal.baseUrl}/api/mcp-actions/v1`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await portal.tokenOf(persona)}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    body: JSON.stringify({
      ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
      params: { name: `readiness.${name}`, arguments: input },
    }),
  });
  const event = await response.text();
  const { result } = JSON.parse(event.replace(/^[^]*?data: /, '')) as {
    result: ToolResult;
  };
  return result;
}
