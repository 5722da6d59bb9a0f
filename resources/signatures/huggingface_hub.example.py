"""Downloads from the Hugging Face hub."""
from huggingface_hub import hf_hub_download, from_pretrained_keras, list_models, snapshot_download

path = hf_hub_download(repo_id="ibm/regen-disambiguation", filename="trie.pkl", revision="v1.0")  # finding: huggingface_hub.hf_hub_download weights ibm/regen-disambiguation @v1.0
folder = snapshot_download("openai/whisper-tiny")  # finding: huggingface_hub.snapshot_download weights openai/whisper-tiny
labels = hf_hub_download("stanfordnlp/sst2", "labels.json", repo_type="dataset")  # finding: huggingface_hub.hf_hub_download weights stanfordnlp/sst2 no-weights
keras_model = from_pretrained_keras("keras-io/ocr-for-captcha")  # finding: huggingface_hub.from_pretrained_keras model keras-io/ocr-for-captcha

found = list_models(author="openai")  # ok: a search
