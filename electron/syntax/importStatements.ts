/** Import statements: what names they bind, as written; whether a module exists is asked elsewhere. */
import { bind, spanOf, type FactsBuilder } from './factsBuilder.ts'
import { childByField, childrenByField, childrenOf, kindOf, textOf } from './flatTree.ts'

/** `import a.b` binds `a`; `import a.b as c` binds `c` to `a.b`. */
export function readImport(builder: FactsBuilder, node: number): void {
  const { tree } = builder
  for (const child of childrenByField(tree, node, 'name')) {
    const span = spanOf(tree, child)
    if (kindOf(tree, child) === 'aliased_import') {
      const name = childByField(tree, child, 'name')
      const alias = childByField(tree, child, 'alias')
      if (name === undefined || alias === undefined) continue
      bind(builder, textOf(tree, alias), span, { kind: 'import', module: dotted(textOf(tree, name)) })
      continue
    }
    const module = dotted(textOf(tree, child))
    const top = module.split('.')[0] ?? module
    bind(builder, top, span, { kind: 'import', module: top })
    // `import a.b` also makes `a.b` reachable; star resolution and subclass search need to know the file is wanted.
    if (top !== module) bind(builder, module, span, { kind: 'import', module })
  }
}

/** `from .a import b as c, d` and `from a import *`. */
export function readFromImport(builder: FactsBuilder, node: number): void {
  const { tree } = builder
  const moduleNode = childByField(tree, node, 'module_name')
  const written = moduleNode === undefined ? '' : dotted(textOf(tree, moduleNode))
  const level = /^\.*/.exec(written)?.[0].length ?? 0
  const module = written.slice(level)
  for (const child of childrenOf(tree, node)) {
    if (child === moduleNode) continue
    const span = spanOf(tree, child)
    switch (kindOf(tree, child)) {
      case 'wildcard_import':
        builder.stars.push({ module, level, scope: builder.scope, ...span })
        break
      case 'aliased_import': {
        const name = childByField(tree, child, 'name')
        const alias = childByField(tree, child, 'alias')
        if (name === undefined || alias === undefined) break
        bind(builder, textOf(tree, alias), span, { kind: 'from', module, level, name: dotted(textOf(tree, name)) })
        break
      }
      case 'dotted_name': {
        const name = dotted(textOf(tree, child))
        bind(builder, name, span, { kind: 'from', module, level, name })
        break
      }
      default:
        break
    }
  }
}

/** Blanks and continuations are allowed around the dots of a module name. */
function dotted(text: string): string {
  return text.replace(/[\s\\]+/g, '')
}
