"""Loading: weights come into memory, and settings are given at that moment."""
import torch
from transformers import AutoModel, AutoModelForSequenceClassification, AutoTokenizer, BertModel, BitsAndBytesConfig
from optimum.onnxruntime import ORTModelForSequenceClassification
from torchvision.models import resnet18

tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")  # finding: processor
model = AutoModel.from_pretrained("bert-base-uncased")  # finding: model

quantised = AutoModel.from_pretrained("facebook/opt-1.3b", load_in_8bit=True)  # finding: model, quantised
halved = AutoModel.from_pretrained("facebook/opt-350m", torch_dtype=torch.float16)  # finding: model, precision
dropped = BertModel.from_pretrained("bert-large-uncased", hidden_dropout_prob=0.3)  # finding: dropout, model
flash = AutoModel.from_pretrained("mistralai/Mistral-7B-v0.1", attn_implementation="flash_attention_2")  # finding: attention, model
small = BertModel.from_pretrained("prajjwal1/bert-tiny", num_hidden_layers=1)  # finding: model, size
own = BertModel.from_pretrained("bert-base-cased", config=settings)  # finding: model, own-configuration
sized = AutoModelForSequenceClassification.from_pretrained("roberta-base", ignore_mismatched_sizes=True)  # finding: model, sizes-may-differ

fetched = torch.hub.load_state_dict_from_url("https://example.org/weights/moco_v2_800ep.pth")  # finding: weights


class Backbone(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(8, 8)


backbone = Backbone()
backbone.load_state_dict(fetched, strict=False)  # finding: state-dict, state-dict-loosely

half = resnet18(pretrained=True)  # finding: model
half.half()  # finding: half
half.gradient_checkpointing_enable()  # finding: gradient-checkpointing
fast = torch.jit.trace(half, sample)  # finding: compiled

fresh = Backbone()  # ok: nothing is loaded
fresh.half()  # ok: no pre-trained model
