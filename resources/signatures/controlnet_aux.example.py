"""Loads of controlnet_aux: annotators."""
from controlnet_aux import CannyDetector, OpenposeDetector

pose = OpenposeDetector.from_pretrained("lllyasviel/ControlNet")  # finding: controlnet_aux.OpenposeDetector.from_pretrained model lllyasviel/ControlNet

canny = CannyDetector()  # ok: no weights
