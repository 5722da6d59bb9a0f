/** Makes the stand-in honest: whatever of Electron it does not have is an error by name, never a silent undefined. */

/** Names that the language and the test runner look up on any object. */
const harmless = new Set(['then', 'toJSON', 'constructor', 'domain', '_events', '_eventsCount', '_maxListeners'])

export function guarded<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get: (target, key, receiver) => {
      if (typeof key === 'symbol' || harmless.has(key) || key in target) {
        const value: unknown = Reflect.get(target, key, receiver)
        return value
      }
      throw new Error(`the stand-in for Electron has no ${name}.${key}`)
    },
  })
}
