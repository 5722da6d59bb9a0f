/** Handed: functions of libraries that call what they are given: `map(f, items)`, `submit(f, x)`. */

const forEach =
  /^(map|imap\w*|starmap\w*|map_async|thread_map|process_map|progress_map|parallel_map|apply|progress_apply|applymap)$/
const once = /^(submit|apply_async|run_in_executor|to_thread|run_sync)$/

/** Whether a function of a library calls what it is given for each item, or once with the other arguments. */
export function callsGiven(name: string): 'each' | 'once' | null {
  if (forEach.test(name)) return 'each'
  return once.test(name) ? 'once' : null
}

/** Where a function that is to be called stands among the arguments. */
export function placeOfGiven(name: string): number {
  return name === 'run_in_executor' ? 1 : 0
}
