"""Loads of timm: create_model loads only when asked to."""
import timm

model = timm.create_model("resnet50.a1_in1k", pretrained=True)  # finding: timm.create_model model resnet50.a1_in1k @a1_in1k
positional = timm.create_model("vit_base_patch16_224", True)  # finding: timm.create_model model vit_base_patch16_224
untrained = timm.create_model("resnet18", pretrained=False)  # finding: timm.create_model model resnet18 no-weights
absent = timm.create_model("resnet34")  # finding: timm.create_model model resnet34 no-weights

names = timm.list_models("resnet*")  # ok: a list of names
