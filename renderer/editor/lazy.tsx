/** The editor as a part that is loaded when it is first shown; Monaco is most of the program's weight. */
export { EditorPane as default } from './EditorPane.tsx'
