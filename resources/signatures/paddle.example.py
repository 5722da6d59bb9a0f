"""Loads of the paddle family."""
import paddlehub
from paddle.vision.models import resnet50
from paddlenlp.transformers import BertModel, BertTokenizer

model = BertModel.from_pretrained("bert-base-chinese")  # finding: paddlenlp.transformers.BertModel.from_pretrained model bert-base-chinese
tokenizer = BertTokenizer.from_pretrained("bert-base-chinese")  # finding: paddlenlp.transformers.BertTokenizer.from_pretrained tokenizer bert-base-chinese
module = paddlehub.Module(name="lac", version="2.2.0")  # finding: paddlehub.Module model lac @2.2.0
vision = resnet50(pretrained=True)  # finding: paddle.vision.models.resnet50 model resnet50
untrained = resnet50()  # finding: paddle.vision.models.resnet50 model resnet50 no-weights

model.eval()  # ok: a use
