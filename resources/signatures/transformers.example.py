"""Loads of transformers: classes, pipelines and adapters; classes made without weights are none."""
import transformers as hf
from transformers import AutoConfig, AutoModel, AutoTokenizer, BertConfig, BertModel, pipeline
from transformers.models.clip import CLIPProcessor

CHECKPOINT = "bert-base-uncased"

model = AutoModel.from_pretrained("bert-base-uncased")  # finding: transformers.AutoModel.from_pretrained model bert-base-uncased
pinned = AutoModel.from_pretrained(CHECKPOINT, revision="86b5e093")  # finding: transformers.AutoModel.from_pretrained model bert-base-uncased @86b5e093
keyword = hf.T5ForConditionalGeneration.from_pretrained(pretrained_model_name_or_path="t5-small")  # finding: transformers.T5ForConditionalGeneration.from_pretrained model t5-small
tokenizer = AutoTokenizer.from_pretrained(CHECKPOINT)  # finding: transformers.AutoTokenizer.from_pretrained tokenizer bert-base-uncased
processor = CLIPProcessor.from_pretrained("openai/clip-vit-base-patch32")  # finding: transformers.models.clip.CLIPProcessor.from_pretrained processor openai/clip-vit-base-patch32
config = AutoConfig.from_pretrained(CHECKPOINT)  # finding: transformers.AutoConfig.from_pretrained config bert-base-uncased
classify = pipeline("text-classification", model="distilbert-base-uncased")  # finding: transformers.pipeline pipeline distilbert-base-uncased
summarize = pipeline("summarization")  # finding: transformers.pipeline pipeline -

blank = BertModel(BertConfig())  # ok: a model without weights
model.save_pretrained("out")  # ok: saving is no load
