/** A rater starts to work in this copy of the file: the first event of an actor's chain. */
import { actorSchema } from '../model/actor.ts'
import { eventKind } from './event.ts'

export const actorJoin = eventKind({
  entity: 'actor',
  payload: actorSchema.omit({ id: true }),
  fold: (record, payload, context) => record ?? { id: context.entity, ...payload },
  label: () => 'started to work in this copy',
})
