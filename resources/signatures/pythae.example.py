"""Loads of pythae."""
from pythae.models import AutoModel

model = AutoModel.load_from_hf_hub(hf_hub_path="clementchadebec/reproduced_vae")  # finding: pythae.models.AutoModel.load_from_hf_hub model clementchadebec/reproduced_vae

own = AutoModel.load_from_folder("runs/1")  # ok: the program's own model
