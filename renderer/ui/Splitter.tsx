/** Splitter: panels side by side (or one above the other) whose sizes are dragged, moved by arrow keys, and remembered. */
import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'

export interface SplitPanel {
  readonly id: string
  /** For people: "the editor". */
  readonly label: string
  /** Pixels, or a percentage such as `50%`. */
  readonly size: number | string
  readonly least: number
  /** Keeps its pixels when the window changes; at least one panel must not. */
  readonly fixed?: boolean
  readonly content: ReactNode
}

interface SplitterProps {
  /** Sizes are remembered under this name, for each set of panels that was shown. */
  readonly name: string
  readonly orientation?: 'horizontal' | 'vertical'
  readonly panels: readonly SplitPanel[]
}

export function Splitter({ name, orientation = 'horizontal', panels }: SplitterProps) {
  const panelIds = panels.map((panel) => panel.id)
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `loadstone.layout.${name}`,
    panelIds,
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  })
  return (
    <Group
      className={`ui-split ui-split-${orientation}`}
      orientation={orientation}
      defaultLayout={defaultLayout}
      onLayoutChanged={onLayoutChanged}
    >
      {panels.map((panel, index) => (
        <Fragment key={panel.id}>
          {index > 0 && (
            <Separator
              className="ui-separator"
              aria-label={`Resize ${panels[index - 1]?.label ?? ''} and ${panel.label}`}
            />
          )}
          <Panel
            id={panel.id}
            className="ui-panel"
            defaultSize={panel.size}
            minSize={panel.least}
            groupResizeBehavior={panel.fixed === true ? 'preserve-pixel-size' : 'preserve-relative-size'}
          >
            {panel.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
