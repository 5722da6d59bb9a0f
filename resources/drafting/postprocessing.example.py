"""What the model returned is decoded, thresholded, ordered or filtered."""
import cv2
import spacy
import torch
from PIL import Image
from torchvision import models, ops
from transformers import AutoModelForCausalLM

network = models.resnet18(pretrained=True)
detector = models.detection.fasterrcnn_resnet50_fpn(pretrained=True)
writer = AutoModelForCausalLM.from_pretrained("gpt2")
nlp = spacy.load("en_core_web_sm")


def name(batch):
    scores = network(batch)
    sure = torch.softmax(scores, 1)  # finding: probabilities
    keep = None
    if sure.max() > 0.5:  # finding: classes, thresholds
        keep = batch
    best = sure.argmax(1)  # finding: classes
    bounded = torch.clamp(scores, 0, 1)  # finding: clamped
    return best, keep, bounded, rerank(scores)  # finding: own-step


def find(picture):
    boxes = detector(picture)
    kept = ops.nms(boxes, scores, 0.5)  # finding: boxes
    shape = cv2.resize(boxes, (64, 64))  # finding: masks
    return Image.fromarray(shape), kept  # finding: to-picture


def write(ids):
    words = writer.generate(ids)
    text = tokenizer.decode(words)  # finding: decoded, own-step
    return text.strip()  # finding: words


def mark(text):
    document = nlp(text)
    return [entity for entity in document.ents]  # finding: entities


text = " a text ".strip()  # ok: no model
