/** Copies the codings that the list shows as CSV. */
import { copyListed } from '../coding/copyListed.ts'
import { codingScope, queryOf } from '../session/codingQuery.ts'
import { action } from './action.ts'

export const copyListedCodings = action({
  name: 'coding.copyList',
  label: 'Copy Listed Codings as CSV',
  menu: 'Code',
  startsGroup: true,
  words: 'export filter clipboard table',
  enabled: ({ studyId }) => studyId !== null,
  perform: ({ repositoryId }) =>
    copyListed(queryOf(codingScope.getState(), repositoryId), codingScope.getState().order),
})
