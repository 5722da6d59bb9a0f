"""What models of a family were made for."""
from transformers import AutoModel

writer = AutoModel.from_pretrained("gpt2")  # finding: writers
painter = AutoModel.from_pretrained("Salesforce/blip-image-captioning-base")  # finding: painters
decider = AutoModel.from_pretrained("facebook/detr-resnet-50")  # finding: deciders
encoder = AutoModel.from_pretrained("bert-base-uncased")  # finding: encoders

name = "bert-base-uncased"  # ok: nothing is loaded
