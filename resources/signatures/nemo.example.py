"""Loads of NeMo."""
import nemo.collections.asr as asr

model = asr.models.EncDecCTCModel.from_pretrained(model_name="QuartzNet15x5Base-En")  # finding: nemo.collections.asr.models.EncDecCTCModel.from_pretrained model QuartzNet15x5Base-En
restored = asr.models.EncDecCTCModel.restore_from("quartznet.nemo")  # finding: nemo.collections.asr.models.EncDecCTCModel.restore_from model quartznet.nemo

model.transcribe(["speech.wav"])  # ok: a use
