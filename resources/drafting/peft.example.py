"""Small trainable modules woven into a model."""
from peft import LoraConfig, PeftModel, get_peft_model, prepare_model_for_kbit_training
from transformers import AutoModelForCausalLM

base = AutoModelForCausalLM.from_pretrained("facebook/opt-125m")
ready = prepare_model_for_kbit_training(base)  # finding: prepared
woven = get_peft_model(ready, LoraConfig(r=8))  # finding: wrapped
woven.add_adapter("second", LoraConfig(r=4))  # finding: adapter-added
merged = woven.merge_and_unload()  # finding: merged

tuned = PeftModel.from_pretrained(base, "someone/lora-of-opt")  # finding: adapter-loaded, wrapped

settings = LoraConfig(r=8)  # ok: no model yet
