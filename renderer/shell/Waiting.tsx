/** Waiting: what the window shows in the moment before the back end has opened the study. */

export function Waiting() {
  return (
    <main className="shell-waiting" id="centre" tabIndex={-1}>
      <p role="status">Opening the study…</p>
    </main>
  )
}
