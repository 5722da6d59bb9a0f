"""Hugging Face Transformers."""
import whisper
from transformers import (
    AutoModel, AutoModelForCausalLM, AutoModelForMaskedLM, AutoModelForSeq2SeqLM, AutoModelForSequenceClassification,
    AutoTokenizer, BertPreTrainedModel, CLIPModel, CLIPProcessor, GPT2Model, QuestionAnsweringPipeline,
    SummarizationPipeline, pipeline,
)

writer = AutoModelForCausalLM.from_pretrained("gpt2")  # finding: causal-class
tokenizer = AutoTokenizer.from_pretrained("gpt2")
tokenizer.add_special_tokens({"pad_token": "<pad>"})  # finding: vocabulary
writer.resize_token_embeddings(len(tokenizer))  # finding: embeddings-resized


def write(question, messages):
    ids = tokenizer(question, return_tensors="pt")  # finding: tokenised
    ids = tokenizer.encode(question)  # finding: tokenises
    chat = tokenizer.apply_chat_template(messages)  # finding: chat-template
    words = writer.generate(ids)  # finding: generate, generates
    return tokenizer.batch_decode(words)  # finding: decodes


translator = AutoModelForSeq2SeqLM.from_pretrained("t5-small")  # finding: sequence-class
encoder = translator.get_encoder()  # finding: encoder-used

judge = AutoModelForSequenceClassification.from_pretrained("roberta-base", num_labels=3)  # finding: deciding-class, head-put-on
filler = AutoModelForMaskedLM.from_pretrained("distilroberta-base")  # finding: masked-class


def judge_text(batch):
    verdict = judge(**batch)
    return verdict.logits  # finding: logits


def judge_loss(batch):
    verdict = judge(**batch)
    return verdict.loss  # finding: loss-read


reader = AutoModel.from_pretrained("bert-base-uncased")  # finding: base-class


def read(batch):
    states = reader(**batch, output_hidden_states=True)  # finding: hidden-states-asked
    return states.last_hidden_state  # finding: hidden-states


pictures = CLIPModel.from_pretrained("openai/clip-vit-base-patch32")  # finding: base-class


def look(batch):
    return pictures.get_image_features(batch)  # finding: features


bare = GPT2Model.from_pretrained("gpt2-medium")  # finding: headless-writer


class Tagger(BertPreTrainedModel):
    def __init__(self, config):
        super().__init__(config)


tagger = Tagger.from_pretrained("bert-base-cased")  # finding: own-class
answering = QuestionAnsweringPipeline.from_pretrained("distilbert-base-cased-distilled-squad")  # finding: deciding-pipeline
summing = SummarizationPipeline.from_pretrained("facebook/bart-large-cnn")  # finding: generating-pipeline

summarise = pipeline("summarization", model="sshleifer/distilbart-cnn-12-6")  # finding: generating-task
classify = pipeline("sentiment-analysis", model="distilbert-base-uncased-finetuned-sst-2-english")  # finding: deciding-task
extract = pipeline("feature-extraction", model="facebook/dino-vits16")  # finding: feature-task

hearing = whisper.load_model("base")  # finding: speech-class
heard = hearing.transcribe("clip.wav")  # finding: transcribes

question = "a text".split()  # ok: no model
