"""Loads of torchvision: constructors load when weights are asked for."""
import torchvision
import torchvision.models as models
from torchvision.models import ResNet50_Weights, resnet50

old = models.resnet18(pretrained=True)  # finding: torchvision.models.resnet18 model resnet18
enumeration = resnet50(weights=ResNet50_Weights.IMAGENET1K_V2)  # finding: torchvision.models.resnet50 model resnet50 @ResNet50_Weights.IMAGENET1K_V2
named = torchvision.models.get_model("vit_b_16", weights="DEFAULT")  # finding: torchvision.models.get_model model vit_b_16 @DEFAULT
detection = models.detection.fasterrcnn_resnet50_fpn(weights="DEFAULT")  # finding: torchvision.models.detection.fasterrcnn_resnet50_fpn model fasterrcnn_resnet50_fpn @DEFAULT
untrained = models.vgg16(pretrained=False)  # finding: torchvision.models.vgg16 model vgg16 no-weights
none = resnet50(weights=None)  # finding: torchvision.models.resnet50 model resnet50 no-weights
absent = models.alexnet()  # finding: torchvision.models.alexnet model alexnet no-weights
computed = getattr(models, "densenet121")(pretrained=True)  # finding: torchvision.models.densenet121 model densenet121

resize = torchvision.transforms.Resize(224)  # ok: no model
