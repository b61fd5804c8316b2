import type { CDPSession } from '@playwright/test'

type Snapshot = {
  snapshot: {
    meta: { node_fields: string[]; node_types: [string[]]; edge_fields: string[]; edge_types: [string[]] }
  }
  nodes: number[]
  edges: number[]
  strings: string[]
}

const stringTypes = ['string', 'concatenated string', 'sliced string']

const parse = ({ snapshot: { meta }, nodes, edges, strings }: Snapshot) => {
  const width = meta.node_fields.length
  const at = (field: string) => meta.node_fields.indexOf(field)
  const [type, name, edgeCount] = [at('type'), at('name'), at('edge_count')]
  const cell = (row: number, field: number) => nodes[row * width + field] ?? -1
  const edgeWidth = meta.edge_fields.length
  const edgeTypes = meta.edge_types[0]
  const nodeTypes = meta.node_types[0]
  const count = nodes.length / width

  const typeOf = (row: number) => nodeTypes[cell(row, type)] ?? ''
  const nameOf = (row: number) => strings[cell(row, name)] ?? ''
  /** For each node, the nodes that refer to it, and the name of each reference. Weak references do not count. */
  const holders = () => {
    const of = new Map<number, { row: number; under: string }[]>()
    let edge = 0
    for (let row = 0; row < count; row += 1) {
      for (let left = cell(row, edgeCount); left > 0; left -= 1, edge += edgeWidth) {
        const [kind = 0, label = 0, to = 0] = edges.slice(edge, edge + edgeWidth)
        const how = edgeTypes[kind] ?? ''
        if (how === 'weak') continue
        const under = how === 'element' || how === 'hidden' ? `[${label}]` : (strings[label] ?? '')
        const held = to / width
        const list = of.get(held) ?? []
        list.push({ row, under: `${how} ${under}` })
        of.set(held, list)
      }
    }
    return of
  }
  return { count, typeOf, nameOf, holders }
}

type Heap = ReturnType<typeof parse>

/** The shortest chain of references from the heap's root to a node. */
const pathTo = ({ typeOf, nameOf }: Heap, holders: ReturnType<Heap['holders']>, row: number): string => {
  const next = new Map<number, { row: number; under: string } | null>([[row, null]])
  const queue = [row]
  for (let now = queue.shift(); now !== undefined; now = queue.shift()) {
    if (now === 0) break
    for (const holder of holders.get(now) ?? []) {
      if (next.has(holder.row)) continue
      next.set(holder.row, { row: now, under: holder.under })
      queue.push(holder.row)
    }
  }
  const steps: string[] = []
  for (let now = next.get(0); now; now = next.get(now.row)) {
    steps.push(`${now.under} → ${typeOf(now.row)} ${nameOf(now.row).slice(0, 60)}`)
  }
  return steps.join('\n    ')
}

/**
 * Searches the JavaScript heap of a page, after garbage collection, for strings that equal a text.
 * @param cdp a session with the page
 * @returns for each such string, the chain of references from the heap's root to it
 */
export const heldStrings = async (cdp: CDPSession, text: string): Promise<string[]> => {
  // An object that one round frees may be the last reference to another object, so there are several rounds.
  for (let round = 0; round < 4; round += 1) await cdp.send('HeapProfiler.collectGarbage')
  const chunks: string[] = []
  const hear = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', hear)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', hear)
  const heap = parse(JSON.parse(chunks.join('')))
  const rows = Array.from({ length: heap.count }, (_, row) => row).filter(
    (row) => stringTypes.includes(heap.typeOf(row)) && heap.nameOf(row) === text,
  )
  if (rows.length === 0) return []
  const holders = heap.holders()
  // A snapshot writes the numbers of built-in functions as strings. Only number nodes refer to such a string, so
  // it does not count.
  const isNumber = (row: number) => (holders.get(row) ?? []).every((by) => heap.typeOf(by.row) === 'number')
  return rows.filter((row) => !isNumber(row)).map((row) => pathTo(heap, holders, row))
}
