/** Shelf: keeps the things of the files used last and closes the others; what is closed is told, so nothing leaks. */

export interface Shelf<T> {
  /** The thing of a key, made when it is not there; it becomes the newest. */
  readonly take: (key: string, make: () => T) => T
  readonly keys: () => readonly string[]
  readonly clear: () => void
}

export function shelf<T>(capacity: number, close: (thing: T, key: string) => void): Shelf<T> {
  // A Map keeps the order of insertion: the first key is the one unused for longest.
  const things = new Map<string, T>()

  function drop(key: string): void {
    const thing = things.get(key)
    things.delete(key)
    if (thing !== undefined) close(thing, key)
  }

  return {
    take: (key, make) => {
      const thing = things.get(key) ?? make()
      things.delete(key)
      things.set(key, thing)
      while (things.size > capacity) drop([...things.keys()][0] as string)
      return thing
    },
    keys: () => [...things.keys()],
    clear: () => {
      for (const key of things.keys()) drop(key)
    },
  }
}
