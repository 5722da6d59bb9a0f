"""Training that a library runs."""
import deepspeed
from fastai.vision.all import Learner
from pytorch_lightning import Trainer as Lightning
from torch.nn import functional
from torch.nn.parallel import DistributedDataParallel
from transformers import AutoModel, AutoModelForSequenceClassification, Trainer, TrainingArguments


def with_trainer(data):
    classifier = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased")
    trainer = Trainer(model=classifier, args=TrainingArguments("out"), train_dataset=data)  # finding: trainer, trainer-train
    trainer.train()
    classifier.save_pretrained("out")  # finding: saved


def with_fit(data):
    network = AutoModel.from_pretrained("roberta-base")
    network.fit(data)  # finding: fit


def with_lightning(data):
    network = AutoModel.from_pretrained("roberta-large")
    lightning = Lightning()
    lightning.fit(network, data)  # finding: fit-of-trainer


def with_engine(data):
    network = AutoModel.from_pretrained("distilbert-base-uncased")
    engine, _, _, _ = deepspeed.initialize(model=network)  # finding: prepared
    spread = DistributedDataParallel(engine)  # finding: distributed
    return spread


def with_learner(data):
    network = AutoModel.from_pretrained("bert-large-uncased")
    Learner(data, network).fit_one_cycle(3)  # finding: fit, learner


def with_own_functions(data):
    network = AutoModel.from_pretrained("albert-base-v2")
    train_epoch(network, data)  # finding: own-train-function
    validate(network, data)  # finding: own-test-function
    task.train_step(network, data)  # finding: fairseq-task, own-train-function


def teach(student, data):
    teacher = AutoModel.from_pretrained("microsoft/deberta-base")
    loss = functional.kl_div(student(data), teacher(data))  # finding: pseudo-labels
    loss.backward()


def plainly(data):
    train_epoch(data, data)  # ok: nothing is pre-trained
