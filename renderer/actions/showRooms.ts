/** Goes to one of the nine rooms; the digits follow the order in which data flows. */
import { type Room, rooms } from '../../shared/rooms.ts'
import { roomIsShown, showRoom } from '../session/showRoom.ts'
import { action } from './action.ts'
import { roomNames } from '../session/roomNames.ts'

export const showRooms = rooms.map((room: Room, index) =>
  action({
    name: `room.${room}`,
    label: roomNames[room].name,
    menu: 'View',
    key: `$mod+Digit${index + 1}`,
    words: `show go to panel view ${roomNames[room].about}`,
    checked: (session) => roomIsShown(room, session),
    enabled: ({ studyId }) => studyId !== null,
    perform: () => showRoom(room),
  }),
)
