/** The canvas with the list of problems below it, while that is shown. */
import type { ReactNode } from 'react'
import { type SplitPanel, Splitter } from '../../ui/Splitter.tsx'
import type { DrawnScene } from '../useScene.ts'
import { ProblemsPanel } from './ProblemsPanel.tsx'
import { problemView } from './problemView.ts'
import './problems.css'

export function ProblemsSplit({ scene, children }: { readonly scene: DrawnScene; readonly children: ReactNode }) {
  const shown = problemView((state) => state.shown)
  const drawing = <div className="canvas-drawing">{children}</div>
  const panels: SplitPanel[] = [{ id: 'drawing', label: 'the drawing', size: '60%', least: 120, content: drawing }]
  if (shown) {
    panels.push({
      id: 'problems',
      label: 'the problems',
      size: '40%',
      least: 120,
      content: <ProblemsPanel scene={scene} />,
    })
  }
  return <Splitter name="canvas-problems" orientation="vertical" panels={panels} />
}
