"""Libraries whose models all serve one purpose."""
import spacy
from asteroid.models import BaseModel
from controlnet_aux import HEDdetector
from flair.models import SequenceTagger
from huggingface_sb3 import load_from_hub
from segment_anything import SamPredictor, sam_model_registry
from tensorflow_tts.inference import TFAutoModel
from transformers import AutoModel
from ultralytics import YOLO
from vllm import LLM

nlp = spacy.load("en_core_web_sm", disable=["parser"])  # finding: annotators, components-disabled
nlp.add_pipe("sentencizer")  # finding: components
nlp.remove_pipe("tagger")  # finding: components-removed
documents = nlp.pipe(texts)  # finding: document

tagger = SequenceTagger.load("flair/ner-english")  # finding: classifier-by-name, linker
detector = YOLO("yolov8n.pt")  # finding: detectors
boxes = detector.detect(picture)  # finding: detects
masks = SamPredictor(sam_model_registry["vit_b"](checkpoint="sam_vit_b_01ec64.pth"))  # finding: detectors, segments
speaker = TFAutoModel.from_pretrained("tensorspeech/tts-fastspeech2-ljspeech-en")  # finding: speakers
writer = LLM("facebook/opt-125m")  # finding: writers
player = load_from_hub("sb3/demo-hf-CartPole-v1", "ppo.zip")  # finding: controllers
edges = HEDdetector.from_pretrained("lllyasviel/Annotators")  # finding: conditions
separate = BaseModel.from_pretrained("mpariente/ConvTasNet_WHAM!_sepclean")  # finding: separators

moody = AutoModel.from_pretrained("cardiffnlp/twitter-roberta-base-sentiment")  # finding: classifier-by-name
shortening = AutoModel.from_pretrained("tuner007/pegasus_paraphrase")  # finding: generator-by-name
looking = AutoModel.from_pretrained("facebook/dino-vits8")  # finding: bodies-by-name

text = "a text"  # ok: no model
