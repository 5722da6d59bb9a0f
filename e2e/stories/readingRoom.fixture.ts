/** Reading room: a small Python project with loads that nobody can name from the code, of several hubs and sorts. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fixtureGit, initialise } from '../../electron/clone/fixtureGit.fixture.ts'

const files: Readonly<Record<string, string>> = {
  'README.md': `# Reading room

Reads aloud what it has summarised. Long texts go to facebook/bart-large-cnn.
`,
  'config.yaml': `listen:
  model: openai/whisper-tiny
`,
  'room/__init__.py': '',
  'room/summaries.py': `"""Summaries, long and short."""
from transformers import AutoModelForSeq2SeqLM


def load_summariser(kind):
    if kind == "long":
        model = AutoModelForSeq2SeqLM.from_pretrained("facebook/bart-large-cnn")
    else:
        model = AutoModelForSeq2SeqLM.from_pretrained("sshleifer/distilbart-cnn-12-6")
    return model
`,
  'room/listening.py': `"""What a visitor asks, as text, and what it is about."""
import timm
from transformers import BertModel, WhisperForConditionalGeneration


class Listener:
    def __init__(self):
        self.speech = WhisperForConditionalGeneration.from_pretrained("openai/whisper-tiny")
        self.topic = BertModel.from_pretrained("bert-base-uncased")
        self.face = timm.create_model("resnet18", pretrained=True)
`,
  'room/remote.py': `"""Models that the librarian chooses."""
from transformers import AutoModel, AutoTokenizer

from room.desk import ask_librarian


def load_remote():
    name = ask_librarian()
    tokenizer = AutoTokenizer.from_pretrained(name)
    model = AutoModel.from_pretrained(name)
    return tokenizer, model
`,
  'room/desk.py': `"""The desk."""


def ask_librarian():
    return input("Which model? ")


def open_by(opener):
    return opener.from_pretrained("room/house-style")
`,
  'room/shelf.py': `"""Our own hub."""
import ourhub


def take():
    return ourhub.load_model("bluebird-small")
`,
  'room/evening.py': `"""An evening in the room."""
from room.remote import load_remote
from room.summaries import load_summariser


def evening(run):
    load_summariser("long")
    # The runner calls it by name.
    run("load_remote")


def closing():
    return load_remote()
`,
}

export const readingRoom = {
  name: 'reading-room',
  /** Loads that a scan cannot name, by line of room/remote.py. */
  unnamed: [9, 10],
} as const

/** Makes the repository in `folder`, with one commit of all files; gives its path. */
export function createReadingRoom(folder: string): string {
  const path = join(folder, readingRoom.name)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  initialise(path)
  fixtureGit(path, ['add', '--all'])
  fixtureGit(path, ['commit', '--quiet', '-m', 'Begin'])
  return path
}
