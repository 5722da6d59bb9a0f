/** Decorations: how loads and codings look in the text, its margin and the overview ruler. Pure; no editor needed. */
import type { editor } from 'monaco-editor/editor'
import type { Load } from '../../shared/model/load.ts'
import type { Mark } from './marks.ts'
import { type EditorPosition, type TextMap, lineEnd, toEditorRange, toPosition } from './textMap.ts'

export type Decoration = editor.IModelDeltaDecoration

/** Lanes of the overview ruler: Monaco's OverviewRulerLane, which cannot be imported without the editor. */
const rulerLane = { left: 1, centre: 2, right: 4 } as const
const neverGrows = 1
const noCursorStops = 3

/** What a load's icon says by its shape. */
export type LoadSign = 'loads' | 'idle' | 'doubtful'

export function signOf(load: Pick<Load, 'loadsWeights' | 'confidence'>): LoadSign {
  if (!load.loadsWeights) return 'idle'
  return load.confidence === 'low' ? 'doubtful' : 'loads'
}

export function loadDecorations(map: TextMap, loads: readonly Load[], currentId: string | null): Decoration[] {
  return loads.map((load) => {
    const sign = signOf(load)
    const current = load.id === currentId
    return {
      range: toEditorRange(map, load),
      options: {
        description: `load ${load.id}`,
        stickiness: neverGrows,
        className: `editor-load editor-load-${sign}${current ? ' editor-load-current' : ''}`,
        zIndex: current ? 2 : 1,
        overviewRuler: {
          color: { id: current ? 'loadstone.currentLoad' : `loadstone.${sign}` },
          position: rulerLane.right,
        },
      },
    }
  })
}

/** One icon a line, that of its most telling load: the current one, else one that surely loads weights. */
export function glyphDecorations(map: TextMap, loads: readonly Load[], currentId: string | null): Decoration[] {
  const rank = (load: Load) => (load.id === currentId ? 3 : { loads: 2, doubtful: 1, idle: 0 }[signOf(load)])
  const best = new Map<number, Load>()
  for (const load of loads) {
    const { lineNumber } = toPosition(map, load.start)
    const other = best.get(lineNumber)
    if (other === undefined || rank(load) > rank(other)) best.set(lineNumber, load)
  }
  return [...best].map(([lineNumber, load]) => ({
    range: { startLineNumber: lineNumber, startColumn: 1, endLineNumber: lineNumber, endColumn: 1 },
    options: {
      stickiness: neverGrows,
      glyphMarginClassName: `editor-glyph editor-glyph-${signOf(load)}${load.id === currentId ? ' editor-glyph-current' : ''}`,
    },
  }))
}

export function markDecorations(map: TextMap, marks: readonly Mark[], currentId: string | null): Decoration[] {
  const begun = new Set<number>()
  return marks.flatMap((mark) => {
    const current = mark.codingId === currentId
    const place = chipPlace(map, mark)
    const first = !begun.has(place.lineNumber)
    begun.add(place.lineNumber)
    return [underline(map, mark, current), chip(mark, place, { current, first })]
  })
}

/** A line under the text: solid for the current rater, broken for others, so that colour is not needed to tell. */
function underline(map: TextMap, mark: Mark, current: boolean): Decoration {
  const whose = mark.mine ? 'mine' : 'others'
  const range = toEditorRange(map, mark.range)
  // The stripe in the margin shows longer ones; lines through all of them would make the text hard to read.
  const long = range.endLineNumber > range.startLineNumber
  return {
    range,
    options: {
      stickiness: neverGrows,
      className: [
        long ? 'editor-stripe-long' : 'editor-stripe',
        `editor-stripe-${whose}`,
        `editor-lane-${mark.lane}`,
        colourClass(mark.colour),
        ...(mark.state === 'outdated' ? ['editor-stripe-outdated'] : []),
        ...(current ? ['editor-stripe-current'] : []),
      ].join(' '),
      zIndex: 3 + mark.lane,
      overviewRuler: { color: safeColour(mark.colour), position: mark.mine ? rulerLane.left : rulerLane.centre },
    },
  }
}

/** The end of the line where the coding begins, beside the beginning of its stripe. */
function chipPlace(map: TextMap, mark: Mark): EditorPosition {
  return toPosition(map, lineEnd(map, toPosition(map, mark.range.start).lineNumber))
}

/** The code's abbreviation; `first` for the first of its line. */
function chip(
  mark: Mark,
  place: EditorPosition,
  is: { readonly current: boolean; readonly first: boolean },
): Decoration {
  const { lineNumber, column } = place
  const whose = mark.mine ? 'mine' : 'others'
  return {
    range: { startLineNumber: lineNumber, startColumn: column, endLineNumber: lineNumber, endColumn: column },
    options: {
      stickiness: neverGrows,
      showIfCollapsed: true,
      // Bare text between code and chips: what ends at the line's end is drawn up to where the next text begins.
      ...(is.first ? { before: { content: '\u00a0', cursorStops: noCursorStops } } : {}),
      after: {
        content: chipText(mark),
        inlineClassName: `editor-chip editor-chip-${whose}${is.current ? ' editor-chip-current' : ''} ${colourClass(mark.colour)}`,
        inlineClassNameAffectsLetterSpacing: true,
        cursorStops: noCursorStops,
        attachedData: { codingId: mark.codingId },
      },
    },
  }
}

function chipText(mark: Mark): string {
  const doubt = mark.unsure ? '?' : ''
  const owner = mark.mine ? '' : ` ${initials(mark.rater)}`
  return `${mark.abbreviation}${doubt}${owner}`
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const letters = words.length > 1 ? words.map((word) => [...word][0] ?? '') : [...(words[0] ?? '')]
  return letters.slice(0, 2).join('').toUpperCase()
}

/** The class that carries a code's colour; see colourRules. */
export function colourClass(colour: string): string {
  return `editor-colour-${safeColour(colour).slice(1)}`
}

/** One rule a colour. A colour is checked before it enters a style sheet: a study may come from somebody else. */
export function colourRules(colours: Iterable<string>): string {
  return [...new Set([...colours].map(safeColour))]
    .toSorted()
    .map((colour) => `.${colourClass(colour)} { --editor-code: ${colour}; }`)
    .join('\n')
}

function safeColour(colour: string): string {
  return /^#[0-9a-f]{6}$/.test(colour) ? colour : '#808080'
}
