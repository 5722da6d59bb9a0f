"""Loads of open_clip: architecture and published weights are two arguments."""
import open_clip

model, _, transform = open_clip.create_model_and_transforms("ViT-B-32", pretrained="laion2b_s34b_b79k")  # finding: open_clip.create_model_and_transforms model ViT-B-32 @laion2b_s34b_b79k
tokenizer = open_clip.get_tokenizer("ViT-B-32")  # finding: open_clip.get_tokenizer tokenizer ViT-B-32
untrained = open_clip.create_model("RN50")  # finding: open_clip.create_model model RN50 no-weights

names = open_clip.list_pretrained()  # ok: a list of names
