/** Offer undo, as every room offers it. */
export { offerUndo } from '../session/offerUndo.ts'
