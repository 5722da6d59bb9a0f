"""The text that steers a generator."""
from diffusers import StableDiffusionPipeline
from llama_cpp import Llama
from transformers import AutoModelForCausalLM, AutoTokenizer

painter = StableDiffusionPipeline.from_pretrained("runwayml/stable-diffusion-v1-5")
writer = AutoModelForCausalLM.from_pretrained("gpt2")
tokenizer = AutoTokenizer.from_pretrained("gpt2")
chat = Llama.from_pretrained("TheBloke/Llama-2-7B-GGUF")


def paint(subject):
    return painter(prompt=subject)  # finding: prompt-given, prompt-is-generation


def ask(notes):
    prompt = f"Summarise: {notes}"  # finding: words-filled-in
    ids = tokenizer(prompt)
    return writer.generate(ids)


def ask_well(notes):
    return writer.generate(tokenizer(build_prompt(notes)))  # finding: written-by-function


def ask_always():
    return writer.generate(tokenizer("Tell a story."))  # finding: words-written


def ask_this(question):
    return writer.generate(tokenizer(question))  # finding: words-named


def talk(words):
    return chat.create_chat_completion(words)  # finding: completion


class Searched:
    def __init__(self):
        self.found = SoftPrompt(writer)  # finding: searched


def plainly(ids):
    return writer.generate(ids)  # ok: no prompt is written here
