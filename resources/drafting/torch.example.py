"""PyTorch: how a model is run and trained, and how its layers are changed."""
import torch
from torch import nn
from torchvision import models


def look(batch):
    encoder = models.resnet18(pretrained=True)
    encoder.eval()  # finding: eval-mode
    with torch.no_grad():
        return encoder(batch)  # finding: called, called-in-eval-mode, called-without-gradient


def look_in_eval_mode(batch):
    encoder = models.resnet18(pretrained=True)
    encoder.eval()  # finding: eval-mode
    return encoder(batch)  # finding: called, called-in-eval-mode


def look_plainly(batch):
    encoder = models.resnet18(pretrained=True)
    return encoder.forward(batch), encoder(batch)  # finding: called, forward


def train(loader):
    network = models.resnet34(pretrained=True)
    network.train()  # finding: train-mode
    network.fc = nn.Linear(512, 4)  # finding: head-replaced, layer-replaced
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1)  # finding: learns, optimiser
    for batch, labels in loader:
        output = network(batch)  # finding: called-in-train-mode, called-in-training
        loss = nn.functional.cross_entropy(output, labels)  # finding: output-in-loss
        loss.backward()  # finding: loss-of-output
        optimizer.step()  # finding: learns


def train_on_top(loader):
    frozen = models.resnet50(pretrained=True)
    for parameter in frozen.parameters():
        parameter.requires_grad = False  # finding: frozen, gradients-off
    frozen.layer4.requires_grad_(False)  # finding: frozen-at-once, gradients-off
    head = nn.Linear(2048, 4)
    optimizer = torch.optim.Adam(frozen.layer4.parameters())  # finding: learns, some-parameters-optimised
    for batch, labels in loader:
        loss = nn.functional.cross_entropy(head(frozen(batch)), labels)  # finding: frozen-call
        loss.backward()


def freeze_by_method():
    helper = models.vgg11(pretrained=True)
    helper.freeze_batchnorm()  # finding: freeze-method, frozen-at-once
    return helper


def without_head():
    headless = models.resnet101(pretrained=True)
    headless.fc = nn.Identity()  # finding: head-removed
    return headless


def changed():
    network = models.densenet121(pretrained=True)
    network.conv1 = nn.Conv2d(1, 64, 7)  # finding: first-layer-replaced, layer-replaced
    network.norm = nn.LayerNorm(64)  # finding: layer-replaced
    network.dropout = 0.4  # finding: dropout-set
    return network


def cut():
    body = models.vgg16(pretrained=True)
    kept = nn.Sequential(*list(body.children())[:-1])  # finding: all-but-last-child
    early = nn.Sequential(*list(body.children())[:4])  # finding: first-children
    shallow = body.features[:16]  # finding: sliced-body
    body.encoder.layer.pop(11)  # finding: layers-removed
    nn.utils.prune.l1_unstructured(body.classifier, "weight", 0.3)  # finding: pruned
    body.layer1.register_forward_hook(keep)  # finding: hook
    return kept, early, shallow, writer.add_scalar("norm", kept(batch).norm())  # finding: called, summary-writer


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = models.alexnet(pretrained=True)  # finding: member, part-of-a-network, trained-as-a-part
        self.head = nn.Linear(1000, 3)

    def forward(self, batch):
        return self.head(self.body(batch))  # finding: called


class FrozenNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = models.squeezenet1_0(pretrained=True)  # finding: body-as-member, member, part-of-a-network
        self.body.requires_grad_(False)  # finding: frozen-at-once, gradients-off
        self.head = nn.Linear(1000, 3)

    def forward(self, batch):
        return self.head(self.body(batch))  # finding: called


def train_network(loader):
    network = Network()
    optimizer = torch.optim.Adam(network.parameters())  # finding: learns, optimiser
    for batch, labels in loader:
        nn.functional.cross_entropy(network(batch), labels).backward()  # finding: called-in-training, loss-of-output, output-in-loss
        optimizer.step()  # finding: learns


plain = nn.Linear(4, 4)  # ok: nothing is pre-trained
plain.eval()  # ok: nothing is pre-trained


# file: behind.py
import torch
from torch import nn
from torchvision import models


def train_what_is_behind(loader):
    encoder = models.wide_resnet50_2(pretrained=True)
    head = nn.Linear(1000, 4)
    optimizer = torch.optim.Adam(head.parameters())  # finding: learns, optimiser
    for batch, labels in loader:
        loss = nn.functional.cross_entropy(head(encoder(batch)), labels)  # finding: called-in-training, output-in-loss
        loss.backward()  # finding: loss-of-output
        optimizer.step()  # finding: learns


# file: somehow.py
from torch import nn
from torchvision import models


def train_somehow(loader, optimizer):
    encoder = models.mobilenet_v2(pretrained=True)
    for batch, labels in loader:
        loss = nn.functional.cross_entropy(encoder(batch), labels)
        loss.backward()  # finding: gradients-pass
