"""Loads of fairseq: checkpoints and models by hub name."""
from fairseq import checkpoint_utils
from fairseq.models.roberta import RobertaModel

models, config, task = checkpoint_utils.load_model_ensemble_and_task(["wav2vec_small.pt"])  # finding: fairseq.checkpoint_utils.load_model_ensemble_and_task model wav2vec_small.pt
roberta = RobertaModel.from_pretrained("roberta.large")  # finding: fairseq.models.roberta.RobertaModel.from_pretrained model roberta.large

checkpoint_utils.save_state("out.pt")  # ok: saving is no load
