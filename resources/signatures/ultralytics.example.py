"""Loads of ultralytics: the constructor takes published weights by file name."""
from ultralytics import SAM, YOLO, YOLOE
from ultralytics.utils import ops

detector = YOLO("yolov8n.pt")  # finding: ultralytics.YOLO model yolov8n.pt
promptable = YOLOE("yoloe-11s-seg.pt")  # finding: ultralytics.YOLOE model yoloe-11s-seg.pt
segmenter = SAM("sam_b.pt")  # finding: ultralytics.SAM model sam_b.pt

boxes = ops.xyxy2xywh([0, 0, 1, 1])  # ok: a use
