"""What it means that something one model gives reaches another."""
import torch
from pytorch_fid import calculate_fid
from torch import nn
from torchvision import models
from transformers import AutoModel, pipeline
from diffusers import StableDiffusionPipeline
from diffusers.pipelines.stable_diffusion import StableDiffusionSafetyChecker


class Stacked(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = models.resnet18(pretrained=True)  # finding: stacked
        self.body.requires_grad_(False)
        self.head = nn.Linear(1000, 3)

    def forward(self, batch):
        return self.head(self.body(batch))


class Learning(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = models.alexnet(pretrained=True)  # finding: stacked-and-trained
        self.head = nn.Linear(1000, 3)

    def forward(self, batch):
        return self.head(self.body(batch))


def learn(loader):
    network = Learning()
    optimizer = torch.optim.Adam(network.parameters())
    for batch, labels in loader:
        nn.functional.cross_entropy(network(batch), labels).backward()
        optimizer.step()


# file: chain.py
from transformers import pipeline

hear = pipeline("automatic-speech-recognition", model="openai/whisper-base")
translate = pipeline("translation", model="Helsinki-NLP/opus-mt-de-en")
shorten = pipeline("summarization", model="facebook/bart-large-cnn")


def tell(clip):
    text = hear(clip)
    english = translate(text)  # finding: one-after-the-other
    return shorten(english)  # finding: middle-of-a-chain


# file: joined.py
import torch
from torch import nn
from torchvision import models
from transformers import AutoModel


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(1768, 2)

    def forward(self, vectors):
        return self.layer(vectors)


def answer(picture, text):
    looking = models.vgg11(pretrained=True)
    reading = AutoModel.from_pretrained("bert-base-uncased")
    head = Head()
    return head(torch.cat([looking(picture), reading(text)]))  # finding: side-by-side


# file: features.py
from torch import nn
from torchvision import models


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(1000, 2)

    def forward(self, vectors):
        return self.layer(vectors)


def sort(picture):
    looking = models.densenet121(pretrained=True)
    classifier = Classifier()
    return classifier(looking(picture))  # finding: features-for-scratch


# file: detected.py
from torch import nn
from torchvision import models


class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Conv2d(3, 4, 3)

    def forward(self, picture):
        return self.layer(picture)


def name(picture):
    detector = Detector()
    naming = models.resnet50(pretrained=True)
    return naming(detector(picture))  # finding: scratch-before


# file: guided.py
import torch
from torch import nn
from torchvision import models


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.ConvTranspose2d(8, 3, 4)

    def forward(self, seeds):
        return self.layer(seeds)


def guide(seeds, real):
    generator = Generator()
    vgg = models.vgg19(pretrained=True)
    optimizer = torch.optim.Adam(generator.parameters())
    made = generator(seeds)
    loss = nn.functional.l1_loss(vgg(made), vgg(real))
    loss.backward()  # finding: loss
    optimizer.step()


# file: measured.py
from pytorch_fid import calculate_fid
from torch import nn
from torchvision import models


class Painter(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.ConvTranspose2d(8, 3, 4)

    def forward(self, seeds):
        return self.layer(seeds)


def measure(seeds, real):
    painter = Painter()
    inception = models.inception_v3(pretrained=True)
    return calculate_fid(inception(painter(seeds)), inception(real))  # finding: metric


# file: checked.py
from diffusers import StableDiffusionPipeline
from diffusers.pipelines.stable_diffusion import StableDiffusionSafetyChecker


def paint(subject):
    painter = StableDiffusionPipeline.from_pretrained("runwayml/stable-diffusion-v1-5")
    checker = StableDiffusionSafetyChecker.from_pretrained("CompVis/stable-diffusion-safety-checker")
    pictures = painter(subject)
    shown, unsafe = checker(pictures)  # finding: filter
    return shown


# file: together.py
import torch
from torchvision import models
from transformers import AutoModel


def match(loader):
    looking = models.resnet34(pretrained=True)
    reading = AutoModel.from_pretrained("roberta-base")
    optimizer = torch.optim.Adam([*looking.parameters(), *reading.parameters()])
    for picture, text in loader:
        loss = contrastive_loss(looking(picture), reading(text))  # finding: fused-in-learning
        loss.backward()
        optimizer.step()


# file: judged.py
from torch import nn
from torchvision import models


class PerceptualLoss(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = models.vgg16(pretrained=True)

    def forward(self, made):
        return self.body(made)  # finding: judge-gets-results


class Inpainter(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Conv2d(3, 3, 3)

    def forward(self, picture):
        return self.layer(picture)


def distance(picture):
    inpainter = Inpainter()
    criterion = PerceptualLoss()
    return criterion(inpainter(picture))  # finding: judge-gets-results


# file: moderated.py
from transformers import pipeline

writer = pipeline("text-generation", model="gpt2")
reader = pipeline("text-classification", model="unitary/multilingual-bert")


def moderate(words):
    return reader(words)  # finding: checker-gets-results


def write(question):
    return moderate(writer(question))


# file: activations.py
from torch import nn
from torchvision import models


class Sketcher(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Conv2d(3, 3, 3)

    def forward(self, picture):
        return self.layer(picture)


inception = models.googlenet(pretrained=True)


def get_activations(pictures):
    return inception(pictures)  # finding: instrument-gets-results


def sketch(picture):
    sketcher = Sketcher()
    return get_activations(sketcher(picture))


# file: side.py
import torch
from torchvision import models
from transformers import AutoModel


def describe(picture, text):
    looking = models.vgg13(pretrained=True)
    reading = AutoModel.from_pretrained("albert-base-v2")
    return torch.cat([looking(picture), reading(text)])  # finding: fused


# file: taught.py
import torch
from torch import nn
from torchvision import models


class Student(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(100, 10)

    def forward(self, batch):
        return self.layer(batch)


def teach(loader):
    student = Student()
    teacher = models.mobilenet_v2(pretrained=True)
    optimizer = torch.optim.Adam(student.parameters())
    for batch in loader:
        loss = nn.functional.mse_loss(student(batch), teacher(batch))  # finding: target
        loss.backward()  # finding: target
        optimizer.step()


# file: plain.py
def join(one, other):
    return one + other  # ok: no model
