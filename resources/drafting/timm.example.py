"""Image models of timm and torchvision."""
import timm
import torch
from torchvision import models
from torchvision.models.detection import fasterrcnn_resnet50_fpn
from torchvision.models.optical_flow import raft_large

headless = timm.create_model("vit_base_patch16_224", pretrained=True, num_classes=0)  # finding: without-head
maps = timm.create_model("resnet50d", pretrained=True, features_only=True)  # finding: features-only
own = timm.create_model("resnet26d", pretrained=True, num_classes=12)  # finding: own-classes
vectors = headless.forward_features(batch)  # finding: forward-features

detector = fasterrcnn_resnet50_fpn(pretrained=True)  # finding: classifier, detector
motion = raft_large(pretrained=True)  # finding: classifier, optical-flow
classifier = models.vgg16(pretrained=True)  # finding: classifier
body = classifier.features  # finding: convolutions-only, convolutions-wanted
stem = models.resnet18(pretrained=True).layer1  # finding: body-read, classifier
fetched = torch.hub.load_state_dict_from_url("https://example.org/swav_800ep.pth")  # finding: weights-of-a-url

names = timm.list_models()  # ok: nothing is loaded
