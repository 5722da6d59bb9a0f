/** Field guide: the small Python project that the stories study, made with git where a story wants it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fixtureGit, initialise } from '../../electron/clone/fixtureGit.fixture.ts'

/** Lines are numbered from 1; the stories name them. */
const files: Readonly<Record<string, string>> = {
  'README.md': `# Field guide

Names birds in photographs and recordings. The encoder is all-MiniLM-L6-v2.
`,
  'config.yaml': `speech:
  model: openai/whisper-tiny
`,
  'guide/__init__.py': '',
  'guide/captions.py': `"""Words for a photograph."""
from transformers import BlipForConditionalGeneration, BlipProcessor

CAPTIONER = "Salesforce/blip-image-captioning-base"


def load_captioner():
    processor = BlipProcessor.from_pretrained(CAPTIONER)
    model = BlipForConditionalGeneration.from_pretrained(CAPTIONER)
    return processor, model


def caption(image):
    processor, model = load_captioner()
    inputs = processor(image, return_tensors="pt")
    tokens = model.generate(**inputs)
    return processor.decode(tokens[0], skip_special_tokens=True)
`,
  'guide/species.py': `"""Species from words."""
from transformers import AutoModelForSequenceClassification, AutoTokenizer

CHECKPOINT = "distilbert-base-uncased"
REVISION = "6cdc0aad91f5"


def load_classifier():
    tokenizer = AutoTokenizer.from_pretrained(CHECKPOINT, revision="6cdc0aad91f5")
    model = AutoModelForSequenceClassification.from_pretrained(
        "distilbert-base-uncased",
        revision="6cdc0aad91f5",
    )
    return tokenizer, model


def name_species(text):
    tokenizer, model = load_classifier()
    scores = model(**tokenizer(text, return_tensors="pt")).logits
    return int(scores.argmax())
`,
  'guide/similar.py': `"""Neighbours of a description."""
from sentence_transformers import SentenceTransformer


class Neighbours:
    def __init__(self, name="all-MiniLM-L6-v2"):
        self.encoder = SentenceTransformer("all-MiniLM-L6-v2")

    def embed(self, texts):
        return self.encoder.encode(texts)
`,
  'guide/plumage.py': `"""Features of a photograph."""
import timm
import torchvision.models as zoo


def load_backbones():
    small = timm.create_model("resnet18", pretrained=True)
    empty = timm.create_model("resnet50", pretrained=False)
    large = zoo.resnet50(weights="IMAGENET1K_V2")
    return small, empty, large
`,
  'guide/drawings.py': `"""Drawings of a described bird."""
from diffusers import StableDiffusionPipeline


def draw(prompt):
    pipe = StableDiffusionPipeline.from_pretrained("stabilityai/stable-diffusion-2-1")
    return pipe(prompt).images[0]
`,
  'guide/app.py': `"""The guide as one function."""
from guide.captions import caption
from guide.drawings import draw
from guide.similar import Neighbours
from guide.species import name_species


def describe(image):
    words = caption(image)
    return words, name_species(words)


def illustrate(image):
    words, species = describe(image)
    return species, draw(words), Neighbours().embed([words])


if __name__ == "__main__":
    illustrate("bird.png")
`,
  'guide/broken.py': `"""Does not parse to its end."""
import spacy

nlp = spacy.load("en_core_web_sm")


def unfinished(
`,
}

export const fieldGuide = {
  name: 'field-guide',
  /** As the list of loads shows them: the model behind each, its file and its line. */
  loads: [
    { model: 'en_core_web_sm', path: 'guide/broken.py', line: 4 },
    { model: 'Salesforce/blip-image-captioning-base', path: 'guide/captions.py', line: 8 },
    { model: 'Salesforce/blip-image-captioning-base', path: 'guide/captions.py', line: 9 },
    { model: 'stabilityai/stable-diffusion-2-1', path: 'guide/drawings.py', line: 6 },
    { model: 'resnet18', path: 'guide/plumage.py', line: 7 },
    { model: 'resnet50', path: 'guide/plumage.py', line: 8 },
    { model: 'resnet50', path: 'guide/plumage.py', line: 9 },
    { model: 'all-MiniLM-L6-v2', path: 'guide/similar.py', line: 7 },
    { model: 'distilbert-base-uncased', path: 'guide/species.py', line: 9 },
    { model: 'distilbert-base-uncased', path: 'guide/species.py', line: 10 },
  ],
} as const

export interface FieldGuide {
  readonly path: string
  readonly commit: string
}

/** Makes the repository in `folder`, with one commit of all files. */
export function createFieldGuide(folder: string): FieldGuide {
  const path = join(folder, fieldGuide.name)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  initialise(path)
  fixtureGit(path, ['add', '--all'])
  fixtureGit(path, ['commit', '--quiet', '-m', 'Begin'])
  return { path, commit: fixtureGit(path, ['rev-parse', 'HEAD']) }
}
