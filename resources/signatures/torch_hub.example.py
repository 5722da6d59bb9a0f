"""Loads of torch.hub, of weights by URL, and files that may be published checkpoints."""
import torch
from torch.hub import load_state_dict_from_url

dino = torch.hub.load("facebookresearch/dino:main", "dino_vitb16")  # finding: torch.hub.load model dino_vitb16 @main
midas = torch.hub.load("intel-isl/MiDaS", model="MiDaS_small")  # finding: torch.hub.load model MiDaS_small
state = load_state_dict_from_url("https://example.org/resnet50.pth")  # finding: torch.hub.load_state_dict_from_url weights https://example.org/resnet50.pth
local = torch.load("checkpoints/last.pt")  # finding: torch.load weights checkpoints/last.pt

torch.save(state, "copy.pt")  # ok: saving is no load
