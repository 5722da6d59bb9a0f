"""Loads of the OpenMMLab family."""
from mmcv.runner import load_checkpoint
from mmdet.apis import DetInferencer, inference_detector, init_detector

detector = init_detector("configs/mask_rcnn.py", "https://download.example.org/mask_rcnn.pth")  # finding: mmdet.apis.init_detector model https://download.example.org/mask_rcnn.pth
load_checkpoint(detector, "https://download.example.org/other.pth")  # finding: mmcv.runner.load_checkpoint weights https://download.example.org/other.pth
inferencer = DetInferencer("rtmdet_tiny_8xb32-300e_coco")  # finding: mmdet.apis.DetInferencer model rtmdet_tiny_8xb32-300e_coco

result = inference_detector(detector, "image.jpg")  # ok: a use
