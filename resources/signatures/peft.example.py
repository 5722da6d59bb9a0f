"""Loads of peft: adapters put on a model that is already there."""
from peft import AutoPeftModelForCausalLM, LoraConfig, PeftConfig, PeftModel, get_peft_model


def adapt(base):
    config = PeftConfig.from_pretrained("owner/adapter")  # finding: peft.PeftConfig.from_pretrained config owner/adapter
    adapted = PeftModel.from_pretrained(base, "owner/adapter", revision="main")  # finding: peft.PeftModel.from_pretrained adapter owner/adapter @main
    whole = AutoPeftModelForCausalLM.from_pretrained("owner/adapter")  # finding: peft.AutoPeftModelForCausalLM.from_pretrained adapter owner/adapter
    fresh = get_peft_model(base, LoraConfig(r=8))  # ok: a new adapter without weights
    return config, adapted, whole, fresh
