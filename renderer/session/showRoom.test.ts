/** Each room is found where it is shown. */
import { describe, expect, it } from 'vitest'
import { rooms } from '../../shared/rooms.ts'
import { roomNames } from './roomNames.ts'
import { roomIsShown } from './showRoom.ts'
import { initialSession } from './state.ts'

describe('roomIsShown', () => {
  const shown = (parts: Partial<typeof initialSession>) =>
    rooms.filter((room) => roomIsShown(room, { ...initialSession, ...parts }))

  it('is the side panel and the canvas in the workbench', () => {
    expect(shown({ side: 'trace', centre: 'both' })).toEqual(['trace', 'canvas'])
    expect(shown({ side: 'trace', centre: 'editor' })).toEqual(['trace'])
  })

  it('is no side panel while that is hidden', () => {
    expect(shown({ side: 'corpus', sideShown: false, centre: 'editor' })).toEqual([])
  })

  it('is the view alone where one has the centre', () => {
    expect(shown({ view: 'insights', side: 'coding', centre: 'both' })).toEqual(['insights'])
    expect(shown({ view: 'gallery', side: 'coding', centre: 'both' })).toEqual(['canvas'])
  })
})

it('every room has a name of its own', () => {
  const names = rooms.map((room) => roomNames[room].name)
  expect(new Set(names).size).toBe(rooms.length)
})
