/** Tells each connection which tables have changed: at once after a pause, and gathered while changes come thick. */
import type { HostPort } from '../../shared/frames.ts'

type Listen = (listener: (tables: readonly string[]) => void) => () => void

const pause = 120

/** The same port, with `changed` frames added; it stops listening when the port closes. */
export function changeNotices(port: HostPort, listen: Listen): HostPort {
  let gathered = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    timer = undefined
    if (gathered.size === 0) return
    const tables = [...gathered]
    gathered = new Set()
    port.send({ type: 'changed', tables })
    timer = setTimeout(flush, pause)
  }

  const stop = listen((tables) => {
    for (const table of tables) gathered.add(table)
    // A microtask later: an action's own answer and its notice leave together, in this order.
    if (timer === undefined) queueMicrotask(() => timer === undefined && flush())
  })

  return {
    ...port,
    listen: ({ frame, closed }) =>
      port.listen({
        frame,
        closed: () => {
          stop()
          // A flush that waits in its microtask finds nothing to say.
          gathered.clear()
          clearTimeout(timer)
          closed()
        },
      }),
  }
}
