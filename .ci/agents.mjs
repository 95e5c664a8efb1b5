// Asks Liantu by the official MCP client. Usage: node agents.mjs http URL | node agents.mjs stdio COMMAND ARGUMENT…
import assert from 'node:assert/strict'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

const [way, ...words] = process.argv.slice(2)
const transport = way === 'http'
  ? new StreamableHTTPClientTransport(new URL(words[0]))
  : new StdioClientTransport({ command: words[0], args: words.slice(1), stderr: 'inherit' })
const client = new Client({ name: 'liantu-ci', version: '1' })
const ok = what => console.log(`ok ${way}: ${what}`)

await client.connect(transport, { timeout: 300000 })
assert.equal(client.getServerVersion().name, 'liantu')
assert.match(client.getInstructions(), /cite/)

const { tools } = await client.listTools()
assert(tools.length > 10 && tools.every(tool => tool.annotations.readOnlyHint))
ok(`${tools.length} tools, all read only`)

// The client checks structured content against the tool's output schema.
const ask = async (name, args) => {
  const answer = await client.callTool({ name, arguments: args })
  assert(!answer.isError, JSON.stringify(answer))
  return answer.structuredContent
}
const gdp = await ask('figure_of', { subject: '南昌高新区', indicator: 'GDP' })
assert.equal(gdp.rows[0].value, 114000000000)
assert(gdp.rows[0].evidence[0].startsWith('fact:'))
assert(gdp.citations.some(each => each.passage === 'passage:nanchang-gaoxin-2026-59-83'))
ok('a figure with its fact and passage')

for (const tool of tools) {
  const example = tool.inputSchema.examples?.[0] ?? {}
  const answer = await client.callTool({ name: tool.name, arguments: example })
  assert(!answer.isError, `${tool.name}: ${JSON.stringify(answer)}`)
}
ok('the example of each tool')

const wrong = await client.callTool({ name: 'figure_of', arguments: { subject: '南昌高新', indicator: 'GDP' } })
assert(wrong.isError)
assert.match(wrong.content[0].text, /near it are .*zone:南昌高新区.*for example/)
ok('a wrong name is told what is near')

const { resources } = await client.listResources()
assert(resources.some(each => each.uri === 'liantu://id/report/nanchang-gaoxin-2026'))
for (const { uri } of resources) {
  const { contents } = await client.readResource({ uri })
  assert(contents[0].text.length > 100, uri)
}
ok(`${resources.length} resources read`)
const { contents } = await client.readResource({ uri: 'liantu://id/enterprise/' + encodeURIComponent('联创电子') })
assert.match(contents[0].text, /机器人视觉模块/)
await assert.rejects(client.readResource({ uri: 'liantu://id/enterprise/none' }), /not found/i)
ok('an entity read by its address')

const prompt = await client.getPrompt({ name: 'answer_with_citations', arguments: { language: 'en' } })
assert.match(prompt.messages[0].content.text, /How to answer/)
ok('the prompt')

const stop = new AbortController()
const endless = client.callTool(
  { name: 'query_sparql', arguments: { query: 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRENDS(STR(?c), STR(?i))) }' } },
  undefined, { signal: stop.signal })
setTimeout(() => stop.abort('enough'), 500)
await assert.rejects(endless, /enough/)
await client.ping()
ok('a call given up')

await client.close()
